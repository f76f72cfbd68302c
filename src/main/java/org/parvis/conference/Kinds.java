package org.parvis.conference;

import java.util.List;

/** The forms a conference may give to an idea: codes of {@code newsroom/kinds.json}. */
final class Kinds {
    static final List<String> OFFERED = List.of("film", "sound", "photos", "article", "testimony");

    private Kinds() {}

    /** The drawn picture until there is one. */
    static String poster(String kind) {
        return switch (kind) {
            case "film" -> "camera";
            case "sound" -> "mic";
            case "photos" -> "portraits";
            case "testimony" -> "faces";
            default -> "letter";
        };
    }
}
