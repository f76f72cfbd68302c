package org.parvis.workshops.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;

/**
 * A thing in somebody's hands: a session, a person or another media, one of the three.
 *
 * @param home the media it belongs to
 * @param outState how it was when it went
 * @param backAt nothing while it is out
 */
record Loan(
        UUID id,
        PortalId home,
        UUID item,
        @Nullable UUID session,
        @Nullable PersonId person,
        @Nullable PortalId other,
        Instant outAt,
        String outBy,
        LocalDate due,
        Condition outState,
        @Nullable Instant backAt,
        String backBy,
        String backState,
        String backNote) {
    boolean late(LocalDate today) {
        return backAt == null && due.isBefore(today);
    }
}
