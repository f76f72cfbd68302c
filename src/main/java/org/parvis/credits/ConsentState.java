package org.parvis.credits;

import java.util.Locale;

/**
 * Where the agreement of a person seen or heard stands; computed from the signatures, see {@link
 * ConsentRules}.
 */
public enum ConsentState {
    /** Nobody has answered yet. */
    TO_COLLECT("wait", "hourglass"),
    /** Some have agreed, somebody is still to be asked. */
    PARTIAL("wait", "hourglass"),
    /** Everybody who must agree has agreed. */
    GIVEN("ok", "check"),
    /** Somebody said no. */
    REFUSED("stop", "refuse"),
    /** Somebody had agreed and changed their mind. */
    WITHDRAWN("stop", "refuse"),
    /** The agreement was given for a time that is over. */
    EXPIRED("stop", "refuse"),
    /** Nobody can recognise this person: no agreement is needed. */
    NOT_RECOGNISABLE("none", "remark");

    private final String chip;
    private final String icon;

    ConsentState(String chip, String icon) {
        this.chip = chip;
        this.icon = icon;
    }

    /** Whether a story with this person in it may be public. */
    public boolean allowsPublication() {
        return this == GIVEN || this == NOT_RECOGNISABLE;
    }

    /** Whether there was or could have been an agreement, and there is none any more. */
    public boolean isLost() {
        return this == REFUSED || this == WITHDRAWN || this == EXPIRED;
    }

    /** The class of its chip. */
    public String chip() {
        return chip;
    }

    /** The symbol on its chip. */
    public String icon() {
        return icon;
    }

    /** The word in keys of messages and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
