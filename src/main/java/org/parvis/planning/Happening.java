package org.parvis.planning;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happens in the neighbourhood and may be told.
 *
 * @param place and note may be empty
 * @param sequence grows with each change, for calendars
 */
public record Happening(
        UUID id,
        String title,
        Instant starts,
        Instant ends,
        String place,
        String note,
        Coverage coverage,
        boolean cancelled,
        int sequence,
        Instant changedAt) {
    /** Whether this is what somebody writes down: a form sent twice. */
    boolean isAlready(Happening made) {
        return !cancelled
                && title.equals(made.title)
                && starts.equals(made.starts)
                && ends.equals(made.ends)
                && place.equals(made.place)
                && note.equals(made.note);
    }
}
