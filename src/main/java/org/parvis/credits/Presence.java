package org.parvis.credits;

import java.util.Locale;

/** How a person is in a story. */
public enum Presence {
    SEEN,
    HEARD,
    SEEN_AND_HEARD;

    /** The word in forms and in keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
