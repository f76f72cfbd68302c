package org.parvis.credits;

import java.util.Locale;

/**
 * Where a story may be shown beside the pages of its own portal. Who agrees may say no to each of
 * them.
 */
public enum Medium {
    /** The pages of another portal of the network, which takes it up. */
    NETWORK,
    /** Other sites, which show it in a frame. */
    ELSEWHERE,
    /** Screenings in the neighbourhood. */
    SCREENINGS;

    /** The word in forms and in keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
