package org.parvis.workshops.shooting;

import java.util.Locale;

/** Where and when a sequence plays. */
public enum Effect {
    INSIDE_DAY,
    INSIDE_NIGHT,
    OUTSIDE_DAY,
    OUTSIDE_NIGHT;

    /** The key of its words. */
    public String key() {
        return "workshops.effect." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
