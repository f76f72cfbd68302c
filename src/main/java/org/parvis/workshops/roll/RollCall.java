package org.parvis.workshops.roll;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Credits;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Typed;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calls the roll: what the form says is compared with what it knew, so that a telephone that comes
 * back late changes only what it was told to, and never silently undoes another's answer.
 */
@Component
final class RollCall {
    private static final int MOST_UNNAMED = 10_000;

    private final AttendanceStore attendances;
    private final PostStore posts;
    private final TallyStore tallies;
    private final Programmes programmes;
    private final Credits credits;
    private final TransactionOperations tx;

    RollCall(
            AttendanceStore attendances,
            PostStore posts,
            TallyStore tallies,
            Programmes programmes,
            Credits credits,
            TransactionOperations tx) {
        this.attendances = attendances;
        this.posts = posts;
        this.tallies = tallies;
        this.programmes = programmes;
        this.credits = credits;
        this.tx = tx;
    }

    /**
     * Keeps what the form says of each person: {@code p-} the answer, {@code a-} the answer it
     * knew, {@code r-} the revision it knew, {@code m-} minutes, {@code o-} the post. {@code
     * tous=oui}: those without an answer are there.
     *
     * @return how many answers wait, because somebody else had said something else meanwhile
     */
    int call(PortalId portal, Session session, Iterable<PersonId> people, Typed typed, String by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    attendances.lock(portal, session.id());
                    Map<PersonId, Attendance> known = attendances.ofSession(portal, session.id());
                    int waiting = 0;
                    for (PersonId person : people) {
                        Optional<Attendance> before = Optional.ofNullable(known.get(person));
                        waiting += answer(portal, session, person, before, typed, by) ? 1 : 0;
                        post(portal, session, person, typed);
                    }
                    tallies.count(portal, session.id());
                    Integer unnamed = typed.number("sans-nom", 0, MOST_UNNAMED, "");
                    programmes.rolled(
                            portal,
                            session.id(),
                            Objects.requireNonNullElse(unnamed, session.unnamed()),
                            by);
                    return waiting;
                }));
    }

    private boolean answer(
            PortalId portal,
            Session session,
            PersonId person,
            Optional<Attendance> before,
            Typed typed,
            String by) {
        Presence said = typed.one("p-" + person, Presence.class);
        if (said == null && typed.is("tous", "oui") && before.isEmpty()) {
            said = Presence.PRESENT;
        }
        if (said == null) {
            return false;
        }
        int minutes = minutes(typed, person, said, session);
        boolean asItKnew =
                said.name().equals(typed.value("a-" + person))
                        && typed.value("m-" + person).equals(typed.value("n-" + person));
        if (asItKnew
                || before.filter(known ->
                                known.status() == said(typed, person) && known.minutes() == minutes)
                        .isPresent()) {
            return false;
        }
        int revision = before.map(Attendance::revision).orElse(0);
        if (!typed.value("r-" + person).equals(String.valueOf(revision))
                && typed.has("r-" + person)) {
            attendances.trace(portal, session.id(), person, before, said, minutes, by, true);
            return true;
        }
        attendances.put(portal, session.id(), person, before, said, minutes, by);
        return false;
    }

    private static @Nullable Presence said(Typed typed, PersonId person) {
        return typed.one("p-" + person, Presence.class);
    }

    /** Whoever is late or leaves early counts whole, unless minutes are given. */
    private static int minutes(Typed typed, PersonId person, Presence said, Session session) {
        if (!said.came()) {
            return 0;
        }
        Integer given = typed.number("m-" + person, 0, session.minutes(), "");
        return said == Presence.PRESENT || given == null ? session.minutes() : given;
    }

    private void post(PortalId portal, Session session, PersonId person, Typed typed) {
        if (typed.has("o-" + person)) {
            String role = typed.value("o-" + person);
            if (role.isEmpty() || credits.role(role).isPresent()) {
                posts.put(portal, session.id(), person, role);
            }
        }
    }

    /** Somebody has decided between two answers. */
    void settle(PortalId portal, Session session, PersonId person, Presence said, String by) {
        tx.executeWithoutResult(status -> {
            attendances.lock(portal, session.id());
            Optional<Attendance> before =
                    Optional.ofNullable(attendances.ofSession(portal, session.id()).get(person));
            attendances.settle(portal, session.id(), person);
            if (before.filter(known -> known.status() == said).isEmpty()) {
                int minutes = said.came() ? session.minutes() : 0;
                attendances.put(portal, session.id(), person, before, said, minutes, by);
                tallies.count(portal, session.id());
            }
        });
    }
}
