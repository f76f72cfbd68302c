package org.parvis.newsroom.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.door.Senders;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of a story. */
@Controller
final class ReviewController {
    private final Stories stories;
    private final StoryMedia files;
    private final Senders senders;
    private final ReviewPages pages;

    ReviewController(Stories stories, StoryMedia files, Senders senders, ReviewPages pages) {
        this.stories = stories;
        this.files = files;
        this.senders = senders;
        this.pages = pages;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/relecture")
    @Allowed(Action.REVIEW)
    ReviewPage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Story story = files.adopt(stories.require(place.portalId(), id, visitor));
        senders.read(story);
        return pages.page(place, visitor, story, null, Toast.of(fait, story).orElse(null));
    }
}
