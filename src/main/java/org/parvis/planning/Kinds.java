package org.parvis.planning;

import java.util.List;

/** The forms that can be asked of somebody: codes of {@code newsroom/kinds.json}. */
public final class Kinds {
    public static final List<String> OFFERED =
            List.of(
                    "film",
                    "nano",
                    "sound",
                    "photos",
                    "comic",
                    "article",
                    "testimony",
                    "crossed",
                    "tribune");

    private Kinds() {}

    /** The drawn picture until there is one. */
    static String poster(String kind) {
        return switch (kind) {
            case "film", "nano" -> "camera";
            case "sound" -> "mic";
            case "photos" -> "portraits";
            case "testimony", "crossed" -> "faces";
            case "comic" -> "scissors";
            case "tribune" -> "megaphone";
            default -> "letter";
        };
    }
}
