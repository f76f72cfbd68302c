package org.parvis.newsroom.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.media.Media;
import org.parvis.media.UnfinishedUpload;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.files.FileTiles;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Makes the page of step 2. */
@Component
final class TellPages {
    private final Chromes chromes;
    private final FileTiles tiles;
    private final Media media;

    TellPages(Chromes chromes, FileTiles tiles, Media media) {
        this.chromes = chromes;
        this.tiles = tiles;
        this.media = media;
    }

    TellPage page(Place place, Visitor visitor, Story story, @Nullable String notice) {
        return page(place, visitor, story, StoryForm.of(story), Map.of(), notice, "");
    }

    TellPage page(
            Place place,
            Visitor visitor,
            Story story,
            StoryForm form,
            Map<String, String> problems,
            @Nullable String notice,
            String fileRefusal) {
        return new TellPage(
                chromes.bare(place, place.say("newsroom.your." + story.kind().code())),
                story,
                form,
                problems,
                tiles.of(story),
                unfinished(visitor, story),
                notice,
                fileRefusal);
    }

    private List<UnfinishedUpload> unfinished(Visitor visitor, Story story) {
        return media.unfinished(story.portal(), visitor.required().id()).stream()
                .filter(upload -> story.id().ref().equals(upload.draft()))
                .toList();
    }
}
