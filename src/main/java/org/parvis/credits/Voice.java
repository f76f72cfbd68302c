package org.parvis.credits;

import java.util.Locale;

/**
 * Whose word is asked for: which of them a person needs is data, see {@code
 * credits/rules.properties}.
 */
public enum Voice {
    /** A grown person for herself. */
    SELF,
    /** The child's own opinion. */
    CHILD,
    /** Who holds parental authority. */
    GUARDIAN,
    /** Who holds it with the first. */
    SECOND_GUARDIAN;

    /** The word in forms, data files and keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The voice written {@code word}; anything else is an {@link IllegalArgumentException}. */
    public static Voice of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean isGuardian() {
        return this == GUARDIAN || this == SECOND_GUARDIAN;
    }
}
