package org.parvis.newsroom.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style.
 *
 * @param href where it leads: an http, https or mailto address, or nothing
 */
public record Run(String text, boolean strong, @Nullable String href) {
    private static final int LONGEST_ADDRESS = 2000;

    public Run {
        if (href != null && !isSafe(href)) {
            throw new IllegalArgumentException("not an address that a story may carry");
        }
    }

    static Run plain(String text) {
        return new Run(text, false, null);
    }

    /** Whether an address may stand in a story: no script, no data, no control character. */
    static boolean isSafe(String href) {
        return href.length() <= LONGEST_ADDRESS
                && href.matches(
                        "(?i)(https?://[^\\s\\p{Cntrl}\"<>]+|mailto:[^\\s\\p{Cntrl}\"<>]+)");
    }
}
