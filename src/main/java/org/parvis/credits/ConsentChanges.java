package org.parvis.credits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.sql.Notifications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What every change of an answer has around it: the lock, the state for lists, the announcement.
 */
@Component
final class ConsentChanges {
    private final AppearanceStore appearances;
    private final AnsweredPeople people;
    private final DeclarationStore declarations;
    private final RemovalStore removals;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final TransactionOperations tx;
    private final Clock clock;

    ConsentChanges(
            AppearanceStore appearances,
            AnsweredPeople people,
            DeclarationStore declarations,
            RemovalStore removals,
            Notifications notifications,
            ApplicationEventPublisher events,
            TransactionOperations tx,
            Clock clock) {
        this.appearances = appearances;
        this.people = people;
        this.declarations = declarations;
        this.removals = removals;
        this.notifications = notifications;
        this.events = events;
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * Does this work on a person of the story, with the lock of the story, and announces it when
     * the story may no longer be public.
     */
    AppearanceId of(PortalId portal, SubjectRef subject, Supplier<AppearanceId> work) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    appearances.lock(portal, subject);
                    boolean wasClear = gate(portal, subject).isClear();
                    AppearanceId changed = work.get();
                    ConsentState state = settle(portal, changed);
                    if (state.isLost() || (wasClear && !gate(portal, subject).isClear())) {
                        events.publishEvent(new ConsentLost(portal, subject, changed, state));
                    }
                    return changed;
                }));
    }

    private ConsentState settle(PortalId portal, AppearanceId id) {
        return appearances
                .find(portal, id)
                .map(row -> people.answered(portal, List.of(row)).getFirst())
                .map(now -> {
                    Instant end = now.expires();
                    appearances.settle(portal, id, now.state(), end);
                    if (end != null) {
                        notifications.send(ConsentDeadline.CHANNEL, end.toString());
                    }
                    return now.state();
                })
                .orElse(ConsentState.TO_COLLECT);
    }

    /** Whether the people in a story let it be public now. */
    Clearance gate(PortalId portal, SubjectRef subject) {
        boolean declared = declarations.find(portal, subject).isPresent();
        boolean held = removals.holds(portal, subject);
        List<Appearance> seen = people.answered(portal, appearances.ofSubject(portal, subject));
        return Gate.judge(seen, declared, held, clock.instant());
    }
}
