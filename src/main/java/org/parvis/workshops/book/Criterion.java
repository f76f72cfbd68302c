package org.parvis.workshops.book;

import java.util.Locale;

/**
 * What a citizen media learns to do by itself in three to four years, after the method of "Avis de
 * quartiers".
 */
public enum Criterion {
    PRACTICAL,
    EXPRESSION,
    NEWS,
    RESIDENTS,
    RELAYS,
    COORDINATION,
    EDITING,
    BEARING;

    /** The lowest level, "accompanied", is 1. */
    public static final int HIGHEST = 4;

    /** The key of its words. */
    public String key() {
        return "workshops.maturity." + name().toLowerCase(Locale.ROOT);
    }
}
