package org.parvis.newsroom;

/** What the file dialog of a browser offers for a word of media. */
public final class FileChoice {
    private FileChoice() {}

    public static String accept(String media) {
        return switch (media) {
            case "film" -> "video/*";
            case "sound" -> "audio/*,video/*";
            default -> "image/*";
        };
    }
}
