package org.parvis.newsroom.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.media.AssetId;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryPosters;
import org.parvis.newsroom.Typesetting;
import org.parvis.newsroom.review.EasyReadings;
import org.springframework.stereotype.Component;

/** Prepares a story's content for pages. */
@Component
public final class StoryViews {
    private final Media media;
    private final EasyReadings readings;

    StoryViews(Media media, EasyReadings readings) {
        this.media = media;
        this.readings = readings;
    }

    public StoryView of(Story story, StoryContent typed) {
        StoryContent content = Typesetting.of(typed);
        Map<UUID, Player> players = new LinkedHashMap<>();
        for (UUID asset : content.assets()) {
            media.player(story.portal(), new AssetId(asset))
                    .filter(player -> player.state().playable())
                    .ifPresent(player -> players.put(asset, player));
        }
        List<Picture> shown =
                content.unplaced().stream()
                        .filter(picture -> players.containsKey(picture.asset()))
                        .toList();
        boolean photoStory = "image".equals(story.kind().media());
        Picture cover = photoStory || shown.isEmpty() ? null : shown.getFirst();
        return new StoryView(
                story.kind(),
                content,
                title(story.kind(), content),
                StoryPosters.of(story.kind(), content),
                players,
                cover,
                without(shown, cover),
                readings.of(story, typed).orElse(null));
    }

    private static List<Picture> without(List<Picture> pictures, @Nullable Picture cover) {
        return pictures.stream().filter(picture -> !picture.equals(cover)).toList();
    }

    /** A testimony's title is somebody's words. */
    public static String title(StoryKind kind, StoryContent content) {
        String title = content.title();
        boolean quoted = title.startsWith("«") || title.startsWith("\"") || title.startsWith("“");
        if (!kind.code().equals("testimony") || quoted || title.isEmpty()) {
            return title;
        }
        return content.language().equals("fr") ? "«\u00A0" + title + "\u00A0»" : "“" + title + "”";
    }
}
