package org.parvis.planning;

import java.time.Clock;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.stereotype.Component;

/** What other modules may ask of the planning: to give somebody something to make. */
@Component
public final class Assignments {
    private final AssignmentStore store;
    private final PlanningLetters letters;
    private final Clock clock;

    Assignments(AssignmentStore store, PlanningLetters letters, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Writes it down, in the caller's transaction, and tells those of the crew who have an address.
     *
     * @param by who decided so
     */
    public UUID assign(PortalId portal, NewAssignment made, String by) {
        UUID id = Uuid7.next(clock);
        store.insert(portal, id, made, by);
        store.find(portal, id).ifPresent(one -> letters.assigned(portal, one, by));
        return id;
    }
}
