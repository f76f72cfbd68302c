package org.parvis.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something in a calendar. It keeps its identifier for ever and its sequence rises with each
 * change, so that telephones move what they have instead of doubling it.
 *
 * @param uid unique in the world
 * @param day a whole day, when it has no hours
 * @param starts and ends, when it has hours
 * @param description and place may be empty
 */
public record CalendarLine(
        String uid,
        String summary,
        @Nullable LocalDate day,
        @Nullable Instant starts,
        @Nullable Instant ends,
        String place,
        String description,
        int sequence,
        Instant changedAt,
        boolean cancelled) {}
