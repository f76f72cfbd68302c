package org.parvis.doors;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parvis.media.MediaKind;

/**
 * A file that came with a letter or a message.
 *
 * @param type as its sender says; only ever a hint, the content has the last word
 */
record Attachment(String name, String type, Content content) {
    private static final Map<String, MediaKind> BY_ENDING =
            Map.ofEntries(
                    Map.entry("jpg", MediaKind.IMAGE),
                    Map.entry("jpeg", MediaKind.IMAGE),
                    Map.entry("png", MediaKind.IMAGE),
                    Map.entry("webp", MediaKind.IMAGE),
                    Map.entry("gif", MediaKind.IMAGE),
                    Map.entry("heic", MediaKind.IMAGE),
                    Map.entry("avif", MediaKind.IMAGE),
                    Map.entry("mp3", MediaKind.SOUND),
                    Map.entry("m4a", MediaKind.SOUND),
                    Map.entry("ogg", MediaKind.SOUND),
                    Map.entry("opus", MediaKind.SOUND),
                    Map.entry("wav", MediaKind.SOUND),
                    Map.entry("amr", MediaKind.SOUND),
                    Map.entry("mp4", MediaKind.FILM),
                    Map.entry("mov", MediaKind.FILM),
                    Map.entry("3gp", MediaKind.FILM),
                    Map.entry("webm", MediaKind.FILM));

    /** Its bytes, opened when they are read. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** What it is, or nothing when the newsroom takes no such file. */
    Optional<MediaKind> kind() {
        String major = type.toLowerCase(Locale.ROOT).split("/", 2)[0].strip();
        return switch (major) {
            case "image" -> Optional.of(MediaKind.IMAGE);
            case "audio" -> Optional.of(MediaKind.SOUND);
            case "video" -> Optional.of(MediaKind.FILM);
            default -> Optional.ofNullable(BY_ENDING.get(ending()));
        };
    }

    private String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
