package org.parvis.newsroom.together;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.RevisionStore;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The versions of a story, each with the names of those who wrote in it. */
@Controller
final class VersionsController {
    private final Stories stories;
    private final RevisionStore revisions;
    private final Studios studios;

    VersionsController(Stories stories, RevisionStore revisions, Studios studios) {
        this.stories = stories;
        this.revisions = revisions;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/redacteurs")
    @Allowed(Action.CONTRIBUTE)
    VersionsPage show(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        List<Revision> all = revisions.all(story.portal(), story.id());
        List<StoryVersion> versions = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            StoryContent before =
                    index + 1 < all.size()
                            ? all.get(index + 1).content()
                            : StoryContent.empty(story.content().language());
            versions.add(StoryVersion.of(all.get(index), before));
        }
        return new VersionsPage(
                studios.page(place, visitor, place.say("newsroom.versions.title")),
                story,
                versions);
    }
}
