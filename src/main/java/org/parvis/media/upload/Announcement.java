package org.parvis.media.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.media.FileNames;
import org.parvis.media.MediaKind;

/**
 * What a tus client says of a file before it sends it.
 *
 * @param portal identifier or slug
 * @param draft what it is for, if the client says so
 * @param key the client's own name of this sending, so that asking twice opens it once; or empty
 * @param replaces the reduced copy which this original comes to replace, or nothing
 */
public record Announcement(
        String fileName,
        String portal,
        MediaKind kind,
        @Nullable SubjectRef draft,
        String key,
        @Nullable AssetId replaces) {
    private static final String KEY = "[A-Za-z0-9_.-]{16,80}";

    /** Reads the header {@code Upload-Metadata}; nothing when it is damaged or names no portal. */
    public static Optional<Announcement> read(@Nullable String header) {
        try {
            Map<String, String> words = words(header == null ? "" : header);
            String portal = words.get("portal");
            if (portal == null) {
                return Optional.empty();
            }
            String name = FileNames.shown(words.getOrDefault("filename", ""));
            String draft = words.get("draft");
            String key = words.getOrDefault("key", "");
            String replaces = words.getOrDefault("replaces", "");
            return Optional.of(
                    new Announcement(
                            name,
                            portal,
                            kind(words, name),
                            draft == null || draft.isBlank() ? null : SubjectRef.parse(draft),
                            key.matches(KEY) ? key : "",
                            replaces.isEmpty() ? null : new AssetId(UUID.fromString(replaces))));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static MediaKind kind(Map<String, String> words, String name) {
        Optional<MediaKind> said = MediaKind.ofWord(words.getOrDefault("kind", ""));
        return said.orElseGet(() -> guess(words.getOrDefault("filetype", ""), name));
    }

    /** Only for the limit that applies before the content is known. */
    static MediaKind guess(String type, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (type.startsWith("image/")
                || lower.matches(".*\\.(jpe?g|png|webp|heic|heif|avif|gif)")) {
            return MediaKind.IMAGE;
        }
        if (type.startsWith("audio/")
                || lower.matches(".*\\.(mp3|m4a|wav|ogg|opus|flac|aac|amr)")) {
            return MediaKind.SOUND;
        }
        return type.equals("application/pdf") || lower.endsWith(".pdf")
                ? MediaKind.DOCUMENT
                : MediaKind.FILM;
    }

    private static Map<String, String> words(String header) {
        Map<String, String> words = new HashMap<>();
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2) {
                byte[] value = Base64.getDecoder().decode(parts[1].strip());
                words.put(parts[0], new String(value, StandardCharsets.UTF_8));
            }
        }
        return words;
    }
}
