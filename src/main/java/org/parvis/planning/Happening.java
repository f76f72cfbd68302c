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
        Instant changedAt) {}
