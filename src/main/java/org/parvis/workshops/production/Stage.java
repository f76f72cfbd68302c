package org.parvis.workshops.production;

import java.util.Locale;

/** How far a production has come. */
public enum Stage {
    IDEA,
    WRITING,
    SHOOTING,
    EDITING,
    REVIEW,
    PUBLIC;

    /** The key of its words. */
    public String key() {
        return "workshops.stage." + name().toLowerCase(Locale.ROOT);
    }
}
