package org.parvis.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to make.
 *
 * @param happening what it tells of, or nothing
 * @param kind code of a kind of story
 * @param due the day until which it is made, or nothing
 * @param story the draft that was opened for it, or nothing
 */
public record NewAssignment(
        @Nullable UUID happening,
        String title,
        String angle,
        String kind,
        @Nullable LocalDate due,
        String nextStep,
        @Nullable UUID story,
        List<CrewMember> crew) {
    public NewAssignment {
        crew = List.copyOf(crew);
    }
}
