package org.parvis.planning;

import java.util.Locale;

/** Whether the newsroom tells of something that happens. */
public enum Coverage {
    INTENDED,
    ON_REQUEST,
    NO;

    /** The message that names it. */
    public String key() {
        return "planning.coverage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class of its mark: a symbol and a border beside the word. */
    public String chip() {
        return switch (this) {
            case INTENDED -> "ok";
            case ON_REQUEST -> "wait";
            case NO -> "none";
        };
    }

    public String icon() {
        return switch (this) {
            case INTENDED -> "check";
            case ON_REQUEST -> "hourglass";
            case NO -> "cross";
        };
    }
}
