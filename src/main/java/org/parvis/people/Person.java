package org.parvis.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the register.
 *
 * @param name as they are called; empty once erased
 * @param email may be empty, as the telephone and the note
 * @param account their account, when they have one
 */
public record Person(
        PersonId id,
        String name,
        String email,
        String telephone,
        Traits traits,
        String note,
        @Nullable UUID account,
        List<Guardian> guardians) {
    public Person {
        guardians = List.copyOf(guardians);
    }

    /** Whether the name was forgotten at the person's wish. */
    public boolean erased() {
        return name.isEmpty();
    }
}
