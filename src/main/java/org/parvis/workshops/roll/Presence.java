package org.parvis.workshops.roll;

import java.util.Locale;

/** What the roll says of somebody. */
public enum Presence {
    PRESENT(true),
    LATE(true),
    LEFT_EARLY(true),
    EXCUSED(false),
    ABSENT(false);

    private final boolean came;

    Presence(boolean came) {
        this.came = came;
    }

    public boolean came() {
        return came;
    }

    /** The key of its words. */
    public String key() {
        return "workshops.presence." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
