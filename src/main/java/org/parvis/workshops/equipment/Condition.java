package org.parvis.workshops.equipment;

import java.util.Locale;

/** How a thing is. */
public enum Condition {
    GOOD,
    WORN,
    REPAIR,
    LOST;

    /** Whether it can be lent. */
    boolean usable() {
        return this == GOOD || this == WORN;
    }

    /** The key of its words. */
    public String key() {
        return "workshops.condition." + name().toLowerCase(Locale.ROOT);
    }
}
