package org.parvis.workshops.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.credits.CrewRole;
import org.parvis.kernel.PortalId;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What productions may ask of the roll: who is there, and who holds which post. */
@Component
public final class Rolls {
    private final SessionPages pages;
    private final PostStore posts;
    private final AttendanceStore attendances;
    private final TallyStore tallies;
    private final TransactionOperations tx;

    Rolls(
            SessionPages pages,
            PostStore posts,
            AttendanceStore attendances,
            TallyStore tallies,
            TransactionOperations tx) {
        this.pages = pages;
        this.posts = posts;
        this.attendances = attendances;
        this.tallies = tallies;
        this.tx = tx;
    }

    /** Those on the roll of a session, by name. */
    public List<Person> roll(PortalId portal, Session session) {
        return pages.roll(portal, session);
    }

    /** Those of them who came; everybody while the roll was not called. */
    public List<Person> came(PortalId portal, Session session) {
        Map<PersonId, Attendance> known = attendances.ofSession(portal, session.id());
        return roll(portal, session).stream()
                .filter(person -> {
                    Attendance one = known.get(person.id());
                    return known.isEmpty() || (one != null && one.status().came());
                })
                .toList();
    }

    /** Those on the roll with what was recorded of them, by name. */
    public List<Recorded> recorded(PortalId portal, Session session) {
        Map<PersonId, Attendance> known = attendances.ofSession(portal, session.id());
        List<Recorded> all = new ArrayList<>();
        for (Person person : roll(portal, session)) {
            Attendance one = known.get(person.id());
            all.add(
                    new Recorded(
                            person.id().toString(),
                            person.name(),
                            one == null ? "" : one.status().name(),
                            one == null ? 0 : one.revision()));
        }
        return all;
    }

    /** Posts, those most held first. */
    public List<CrewRole> roles() {
        return pages.roles();
    }

    /**
     * Puts this post in the place of the one before; empty for none, an unknown one for nothing.
     */
    public void post(PortalId portal, UUID session, PersonId person, String role) {
        if (role.isEmpty() || pages.roles().stream().anyMatch(one -> one.code().equals(role))) {
            tx.executeWithoutResult(status -> {
                posts.put(portal, session, person, role);
                tallies.count(portal, session);
            });
        }
    }

    /** The post of each person on that day: codes of {@code credits.CrewRole}. */
    public Map<PersonId, String> posts(PortalId portal, UUID session) {
        return posts.ofSession(portal, session);
    }

    /** Posts these people have ever held. */
    public Map<PersonId, Set<String>> ever(PortalId portal, List<PersonId> people) {
        return posts.ever(portal, people);
    }

    /** Whether somebody had held one of these posts on none but these days. */
    public boolean firstTime(PortalId portal, PersonId person, Set<String> roles, Set<UUID> days) {
        return posts.firstTime(portal, person, roles, days);
    }
}
