package org.parvis.workshops.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Credits;
import org.parvis.credits.CrewRole;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.programme.SessionLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the page of a session. */
@Component
final class SessionPages {
    /** Posts of nearly every shoot; the others follow. */
    private static final List<String> FIRST =
            List.of(
                    "directing",
                    "camera",
                    "sound",
                    "journalist",
                    "editing",
                    "stage-management",
                    "acting");

    private final EnrolmentStore enrolments;
    private final AttendanceStore attendances;
    private final PostStore posts;
    private final People people;
    private final Credits credits;
    private final Studios studios;
    private final ObjectProvider<RollConsents> films;

    SessionPages(
            EnrolmentStore enrolments,
            AttendanceStore attendances,
            PostStore posts,
            People people,
            Credits credits,
            Studios studios,
            ObjectProvider<RollConsents> films) {
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.posts = posts;
        this.people = people;
        this.credits = credits;
        this.studios = studios;
        this.films = films;
    }

    /** Those enrolled, and those who were recorded whatever became of them since; by name. */
    List<Person> roll(PortalId portal, Session session) {
        Set<PersonId> ids =
                Stream.concat(
                                enrolments.ofGroup(portal, session.group()).stream()
                                        .filter(one -> one.state() == EnrolmentState.ENROLLED)
                                        .map(Enrolment::person),
                                attendances.ofSession(portal, session.id()).keySet().stream())
                        .collect(Collectors.toSet());
        return people.all(portal, ids).values().stream()
                .filter(person -> !person.erased())
                .sorted(
                        Comparator.comparing(
                                Person::name,
                                java.text.Collator.getInstance(java.util.Locale.FRENCH)))
                .toList();
    }

    SessionPage page(Session session, boolean saved, String arrival, Place place, Visitor visitor) {
        List<Person> roll = roll(place.portalId(), session);
        Map<PersonId, Attendance> known = attendances.ofSession(place.portalId(), session.id());
        Map<PersonId, String> names = new HashMap<>();
        roll.forEach(person -> names.put(person.id(), person.name()));
        List<AttendanceStore.Change> changes = attendances.changes(place.portalId(), session.id());
        return new SessionPage(
                studios.page(place, visitor, SessionLine.title(session, place)),
                session,
                SessionLine.title(session, place),
                Dates.of(session, place),
                place.href("/redaction/ateliers/seances/" + session.id()),
                counts(known, place),
                lines(session, roll, known, place),
                doubts(changes, known, names, place),
                corrections(changes, names, place),
                arrival(arrival, place),
                roles(),
                saved);
    }

    private SessionPage.@Nullable Arrival arrival(String name, Place place) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.length() > People.LONGEST_NAME) {
            return new SessionPage.Arrival(name, null);
        }
        List<Person> known =
                people.called(place.portalId(), List.of(name)).getOrDefault(name, List.of());
        return new SessionPage.Arrival(
                name, GroupPage.Doubt.of(new Enrolling.Doubt(name, known), place));
    }

    private static String counts(Map<PersonId, Attendance> known, Place place) {
        Map<Presence, Integer> counts = new EnumMap<>(Presence.class);
        known.values().forEach(one -> counts.merge(one.status(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one ->
                        place.say(
                                "workshops.roll.count",
                                "count",
                                one.getValue(),
                                "what",
                                place.say(one.getKey().key())))
                .collect(Collectors.joining(" · "));
    }

    private List<SessionPage.Line> lines(
            Session session, List<Person> roll, Map<PersonId, Attendance> known, Place place) {
        Map<PersonId, String> today = posts.ofSession(place.portalId(), session.id());
        Map<PersonId, Set<String>> held =
                posts.held(place.portalId(), session.id(), roll.stream().map(Person::id).toList());
        int year = session.starts().atZone(java.time.ZoneOffset.UTC).getYear();
        Map<PersonId, RollConsents.Consent> agreed = new HashMap<>();
        films.forEach(film -> agreed.putAll(film.consents(place, session)));
        List<SessionPage.Line> lines = new ArrayList<>();
        for (Person person : roll) {
            Attendance one = known.get(person.id());
            String post = Objects.requireNonNullElse(today.get(person.id()), "");
            Set<String> before = held.getOrDefault(person.id(), Set.of());
            Integer age = person.traits().age(year);
            boolean part = one != null && one.status().came() && one.minutes() != session.minutes();
            lines.add(
                    new SessionPage.Line(
                            person.id().toString(),
                            person.name(),
                            age == null ? "" : place.say("workshops.age", "age", age),
                            one == null ? "" : one.status().name(),
                            one != null && part ? String.valueOf(one.minutes()) : "",
                            one == null ? 0 : one.revision(),
                            post,
                            before.stream()
                                    .map(role -> name(role, place))
                                    .collect(Collectors.joining(", ")),
                            !post.isEmpty() && !before.contains(post),
                            agreed.get(person.id())));
        }
        return lines;
    }

    private String name(String role, Place place) {
        return credits.role(role).map(known -> known.name(place.language())).orElse(role);
    }

    List<CrewRole> roles() {
        List<CrewRole> all = new ArrayList<>(credits.roles());
        all.sort(
                Comparator.comparingInt(role -> {
                    int at = FIRST.indexOf(role.code());
                    return at < 0 ? FIRST.size() : at;
                }));
        return all;
    }

    private static List<SessionPage.Doubt> doubts(
            List<AttendanceStore.Change> changes,
            Map<PersonId, Attendance> known,
            Map<PersonId, String> names,
            Place place) {
        List<SessionPage.Doubt> doubts = new ArrayList<>();
        for (AttendanceStore.Change change : changes) {
            Attendance now = known.get(change.person());
            String name = names.get(change.person());
            if (change.waits() && now != null && name != null) {
                String words =
                        place.say(
                                "workshops.roll.doubt",
                                "name",
                                name,
                                "first",
                                now.by(),
                                "one",
                                place.say(now.status().key()),
                                "second",
                                change.by(),
                                "other",
                                place.say(change.after().key()));
                doubts.add(
                        new SessionPage.Doubt(
                                change.person().toString(),
                                name,
                                words,
                                now.status(),
                                change.after()));
            }
        }
        return doubts;
    }

    /** Only what changed an earlier answer. */
    private static List<String> corrections(
            List<AttendanceStore.Change> changes, Map<PersonId, String> names, Place place) {
        return changes.stream()
                .filter(change -> !change.before().isEmpty() && !change.waits())
                .map(change ->
                        place.say(
                                "workshops.roll.change",
                                "name",
                                Objects.requireNonNullElse(names.get(change.person()), "…"),
                                "before",
                                place.say(Presence.valueOf(change.before()).key()),
                                "after",
                                place.say(change.after().key()),
                                "by",
                                change.by(),
                                "when",
                                place.formats().dateAndTime(change.at())))
                .toList();
    }
}
