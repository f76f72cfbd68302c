package org.parvis.planning;

import java.time.Instant;
import java.util.List;
import org.parvis.identity.Visitor;
import org.parvis.portal.Place;

/** What other modules hold that a newsroom wants to see beside its week: sessions of workshops. */
public interface BesideTheWeek {
    /**
     * One of them.
     *
     * @param label what sort of thing it is, in a word
     * @param place may be empty
     * @param href empty when the visitor may not open it
     */
    record Line(
            String title,
            String label,
            Instant starts,
            Instant ends,
            String place,
            boolean cancelled,
            String href) {}

    /** Those that begin in this time, in their order. */
    List<Line> between(Place place, Visitor visitor, Instant from, Instant to);
}
