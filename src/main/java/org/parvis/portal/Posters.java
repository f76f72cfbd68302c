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
                    "barge",
                    "bees",
                    "bench",
                    "bike",
                    "boots",
                    "bread",
                    "bus",
                    "camera",
                    "chess",
                    "counter",
                    "crane",
                    "dance",
                    "door",
                    "eleventh",
                    "faces",
                    "fridge",
                    "garden",
                    "goal",
                    "helmet",
                    "keys",
                    "kite",
                    "laundry",
                    "letter",
                    "lift",
                    "mailbox",
                    "market",
                    "megaphone",
                    "mic",
                    "mill",
                    "moon",
                    "pancake",
                    "payslip",
                    "portraits",
                    "pot",
                    "radio",
                    "ropes",
                    "scissors",
                    "sewing",
                    "shelf",
                    "stairs",
                    "suitcase",
                    "swimmers",
                    "tomato",
                    "tram",
                    "tree",
                    "umbrella",
                    "wall",
                    "windows");

    /** Drawn when nobody chose. */
    public static final String ANY = "windows";

    private Posters() {}
}
