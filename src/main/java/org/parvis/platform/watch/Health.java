package org.parvis.platform.watch;

/** How something is, from best to worst. */
public enum Health {
    GOOD,
    /** It works; somebody should look at it these days. */
    POOR,
    /** Something does not work, or is about to. */
    BAD
}
