package org.parvis.workshops.portfolio;

import java.util.Locale;

/** What somebody did for others at a session. */
public enum Gesture {
    HELPED,
    SHOWED;

    /** The key of its words. */
    public String key() {
        return "workshops.gesture." + name().toLowerCase(Locale.ROOT);
    }
}
