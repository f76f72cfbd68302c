package org.parvis.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** Whether this is what somebody asks for: a form sent twice. */
    boolean isAlready(NewAssignment made) {
        return isOpen()
                && title.equals(made.title())
                && angle.equals(made.angle())
                && kind.equals(made.kind())
                && nextStep.equals(made.nextStep())
                && Objects.equals(due, made.due())
                && (made.crew().isEmpty() || Set.copyOf(crew).equals(Set.copyOf(made.crew())));
    }

    /** "Inès, Yanis". */
    public String names() {
        return String.join(", ", crew.stream().map(CrewMember::name).toList());
    }
}
