package org.parvis.workshops.programme;

import java.util.Locale;

/** What a session is. */
public enum Activity {
    WORKSHOP,
    SHOOT,
    INTENSIVE,
    TRAINING,
    DEBATE,
    SCREENING;

    /** The key of its words. */
    public String key() {
        return "workshops.activity." + name().toLowerCase(Locale.ROOT);
    }
}
