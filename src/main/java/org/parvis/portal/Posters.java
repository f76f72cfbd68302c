package org.parvis.portal;

import java.util.List;

/**
 * The drawn pictures a story may carry instead of a photograph, one template each in {@code
 * portal/posters/}. An unknown name is drawn as {@link #ANY}.
 */
public final class Posters {
    /** The names an editor chooses from, in alphabetical order. */
    public static final List<String> NAMES =
            List.of(
                    "ball",
                    "bench",
                    "bike",
                    "bus",
                    "camera",
                    "door",
                    "eleventh",
                    "faces",
                    "garden",
                    "keys",
                    "laundry",
                    "letter",
                    "lift",
                    "market",
                    "megaphone",
                    "mic",
                    "portraits",
                    "pot",
                    "ropes",
                    "scissors",
                    "stairs",
                    "tram",
                    "windows");

    /** Drawn when nobody chose. */
    public static final String ANY = "windows";

    private Posters() {}
}
