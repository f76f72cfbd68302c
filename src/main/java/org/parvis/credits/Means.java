package org.parvis.credits;

import java.util.Locale;

/** How an answer came. */
public enum Means {
    /** On the screen of the facilitator or of the contributor, handed over. */
    SCREEN,
    /** By the private link. */
    LINK,
    /** On paper, photographed and typed in by who keeps the register. */
    PAPER,
    /**
     * Written down by the newsroom: said, sent or written on paper. Only refusals and withdrawals
     * come that way.
     */
    TOLD;

    /** The word in keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
