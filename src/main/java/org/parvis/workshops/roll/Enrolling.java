package org.parvis.workshops.roll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts people in groups; beyond the places of a group they wait. */
@Component
final class Enrolling {
    /** By the choice made beside a known name. */
    private static final String NEW = "nouvelle-";

    private final EnrolmentStore store;
    private final People people;
    private final TransactionOperations tx;
    private final Clock clock;

    Enrolling(EnrolmentStore store, People people, TransactionOperations tx, Clock clock) {
        this.store = store;
        this.people = people;
        this.tx = tx;
        this.clock = clock;
    }

    /** A name that the register knows already: the same person, or another? */
    record Doubt(String name, List<Person> known) {}

    /**
     * The choice that this is yet another person, among so many known ones: sent twice it is worth
     * nothing the second time.
     */
    static String anotherThan(int known) {
        return NEW + known;
    }

    /**
     * Enrols by name. Names that nobody has are written down; of the others the facilitator says
     * who they are.
     *
     * @param choices by name: the identifier of a known person, or {@link #anotherThan}
     * @return names that still wait for a choice
     */
    List<Doubt> byNames(
            PortalId portal,
            Group group,
            List<String> names,
            Map<String, String> choices,
            String by) {
        List<Doubt> doubts = new ArrayList<>();
        tx.executeWithoutResult(status -> {
            store.lock(portal, group.id());
            Map<String, List<Person>> known = new LinkedHashMap<>(people.called(portal, names));
            List<UUID> here =
                    store.ofGroup(portal, group.id()).stream()
                            .map(enrolment -> enrolment.person().value())
                            .toList();
            known.forEach((name, same) -> {
                Optional<Person> chosen = chosen(same, choices.getOrDefault(name, ""));
                boolean isNew =
                        same.isEmpty() || anotherThan(same.size()).equals(choices.get(name));
                if (chosen.isPresent()) {
                    enrol(portal, group, chosen.get().id(), by);
                } else if (isNew) {
                    enrol(portal, group, people.add(portal, name, by), by);
                } else if (same.size() == 1 && here.contains(same.getFirst().id().value())) {
                    enrol(portal, group, same.getFirst().id(), by);
                } else {
                    doubts.add(new Doubt(name, same));
                }
            });
        });
        return doubts;
    }

    private static Optional<Person> chosen(List<Person> same, String choice) {
        return same.stream().filter(person -> person.id().toString().equals(choice)).findFirst();
    }

    /** Takes the place that is free, or waits for one. */
    void enrol(PortalId portal, Group group, PersonId person, String by) {
        tx.executeWithoutResult(status -> {
            store.lock(portal, group.id());
            boolean already =
                    store.ofGroup(portal, group.id()).stream()
                            .anyMatch(one ->
                                    one.person().equals(person)
                                            && one.state() == EnrolmentState.ENROLLED);
            if (!already) {
                store.put(portal, group.id(), person, stateFor(portal, group), clock.instant(), by);
            }
        });
    }

    private EnrolmentState stateFor(PortalId portal, Group group) {
        Integer capacity = group.capacity();
        return capacity != null && store.count(portal, group.id()) >= capacity
                ? EnrolmentState.WAITING
                : EnrolmentState.ENROLLED;
    }

    /**
     * A request which the team has to answer.
     *
     * @param by the partner who asks for them; empty for the public page
     */
    void ask(PortalId portal, Group group, Person person, String by) {
        tx.executeWithoutResult(status -> {
            people.add(portal, person, by);
            store.put(portal, group.id(), person.id(), EnrolmentState.ASKED, clock.instant(), by);
        });
    }

    /** Leaves; whoever waits longest is shown first to the team, who decides. */
    void set(PortalId portal, Group group, PersonId person, EnrolmentState state, String by) {
        store.put(portal, group.id(), person, state, clock.instant(), by);
    }
}
