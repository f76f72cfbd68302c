package org.parvis.newsroom.files;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Story;
import org.springframework.stereotype.Component;

/** Lists the files of a story for its pages. */
@Component
public final class FileTiles {
    private final Media media;

    FileTiles(Media media) {
        this.media = media;
    }

    /** The film or sound first, then the pictures in their order. */
    public List<FileTile> of(Story story) {
        List<FileTile> tiles = new ArrayList<>();
        UUID main = story.content().main();
        if (main != null) {
            add(tiles, story, main, null, 0);
        }
        int number = 1;
        for (Picture picture : story.content().gallery()) {
            add(tiles, story, picture.asset(), picture, number++);
        }
        return List.copyOf(tiles);
    }

    private void add(
            List<FileTile> tiles, Story story, UUID id, @Nullable Picture picture, int number) {
        AssetId asset = new AssetId(id);
        media.find(story.portal(), asset)
                .ifPresent(found ->
                        tiles.add(
                                FileTile.of(
                                        found,
                                        media.player(story.portal(), asset).orElse(null),
                                        picture,
                                        number)));
    }
}
