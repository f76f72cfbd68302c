package org.parvis.workshops.roll;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What partners may ask of enrolments, and whole groups from one season to the next. */
@Component
public final class Enrolments {
    private final EnrolmentStore store;
    private final AttendanceStore attendances;
    private final Enrolling enrolling;
    private final TransactionOperations tx;

    Enrolments(
            EnrolmentStore store,
            AttendanceStore attendances,
            Enrolling enrolling,
            TransactionOperations tx) {
        this.store = store;
        this.attendances = attendances;
        this.enrolling = enrolling;
        this.tx = tx;
    }

    /** Where somebody stands in a group. */
    public record Standing(UUID group, EnrolmentState state, Instant since) {}

    /** How often somebody came, and for how many minutes. */
    public record Came(int sessions, int minutes) {}

    /**
     * Somebody whom the register does not know yet asks to join; the team answers.
     *
     * @param by who asks for them, in words
     */
    public void ask(PortalId portal, Group group, Person person, String by) {
        enrolling.ask(portal, group, person, by);
    }

    /** Somebody known asks to join; whoever is enrolled stays so. */
    public void askAgain(PortalId portal, Group group, PersonId person, String by) {
        boolean here =
                store.ofPerson(portal, person).stream()
                        .anyMatch(one ->
                                one.group().equals(group.id())
                                        && one.state() != EnrolmentState.LEFT);
        if (!here) {
            enrolling.set(portal, group, person, EnrolmentState.ASKED, by);
        }
    }

    /** All groups somebody was ever in, the latest first. */
    public List<Standing> of(PortalId portal, PersonId person) {
        return store.ofPerson(portal, person);
    }

    public Came came(PortalId portal, PersonId person) {
        AttendanceStore.Total total = attendances.ofPerson(portal, person.value());
        return new Came(total.sessions(), total.minutes());
    }

    /**
     * Everybody of a group is enrolled in another one too; beyond its places they wait.
     *
     * @return how many people
     */
    int goOn(PortalId portal, Group from, Group to, String by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    List<PersonId> all =
                            store.ofGroup(portal, from.id()).stream()
                                    .filter(one -> one.state() == EnrolmentState.ENROLLED)
                                    .map(Enrolment::person)
                                    .toList();
                    all.forEach(person -> enrolling.enrol(portal, to, person, by));
                    return all.size();
                }));
    }
}
