package org.parvis.newsroom.reading;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Player;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.review.EasyReading;
import org.parvis.portal.Place;

/**
 * The words and pictures of a story, ready to be shown.
 *
 * @param title with its quotation marks, for a testimony
 * @param poster name of the drawn picture for a story without one
 * @param media every picture, film and sound it shows, by asset
 * @param cover the picture at the head of an article, or nothing
 * @param rest pictures that no block places, in their order
 * @param easy who re-read "En bref", or nothing: then it is not called easy to read
 */
public record StoryView(
        StoryKind kind,
        StoryContent content,
        String title,
        String poster,
        Map<UUID, Player> media,
        @Nullable Picture cover,
        List<Picture> rest,
        @Nullable EasyReading easy) {

    public @Nullable Player player(@Nullable UUID asset) {
        return asset == null ? null : media.get(asset);
    }

    /** The film or sound. */
    public @Nullable Player main() {
        return player(content.main());
    }

    /** The picture with this asset, with its words. */
    public @Nullable Picture picture(UUID asset) {
        return content.gallery().stream()
                .filter(picture -> picture.asset().equals(asset))
                .findFirst()
                .orElse(null);
    }

    /** The day on which "En bref" was re-read, in words; empty when it was not. */
    public String easyDay(Place place) {
        return easy == null
                ? ""
                : place.formats()
                        .dayOfYear(easy.on().atTime(12, 0).atZone(ZoneOffset.UTC).toInstant());
    }

    public boolean hasText() {
        return !content.blocks().isEmpty();
    }
}
