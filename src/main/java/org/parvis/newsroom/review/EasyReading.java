package org.parvis.newsroom.review;

import java.time.LocalDate;

/**
 * People concerned have re-read "En bref": only then may it be called easy to read (European rules
 * of Inclusion Europe, "no text without our proofreading").
 *
 * @param readers first names, as they wish to be named
 */
public record EasyReading(String readers, LocalDate on) {
    /** How long {@link #readers} may be, in characters. */
    public static final int LONGEST = 200;
}
