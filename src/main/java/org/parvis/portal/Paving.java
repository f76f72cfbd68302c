package org.parvis.portal;

import java.util.Locale;

/** The pattern of a portal's forecourt. */
public enum Paving {
    EVENTAIL,
    CHEVRON,
    DAMIER,
    RUCHE,
    GALET,
    BRIQUE;

    /** The word in {@code data-pavage}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
