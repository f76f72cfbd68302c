package org.parvis.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to make, by somebody, until a day.
 *
 * @param sequence grows with each change, for calendars
 */
public record Assignment(
        UUID id,
        @Nullable UUID happening,
        String title,
        String angle,
        String kind,
        @Nullable LocalDate due,
        String nextStep,
        @Nullable UUID story,
        boolean cancelled,
        @Nullable Instant doneAt,
        int sequence,
        Instant changedAt,
        List<CrewMember> crew) {
    public Assignment {
        crew = List.copyOf(crew);
    }

    public boolean isOpen() {
        return doneAt == null && !cancelled;
    }

    /** Whether its day has passed and nobody has said that it is done. */
    public boolean isLate(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }

    /** "Inès, Yanis". */
    public String names() {
        return String.join(", ", crew.stream().map(CrewMember::name).toList());
    }
}
