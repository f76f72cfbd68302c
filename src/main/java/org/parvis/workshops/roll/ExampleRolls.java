package org.parvis.workshops.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.people.District;
import org.parvis.people.Gender;
import org.parvis.people.Guardian;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.people.Traits;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** People, and the rolls of the last weeks: everybody comes most times. */
@Component
@Order(20)
final class ExampleRolls implements WorkshopExample {
    private static final int CALLED = 24;
    private static final List<String> POSTS =
            List.of("directing", "camera", "sound", "journalist", "editing", "stage-management");

    private final Programmes programmes;
    private final EnrolmentStore enrolments;
    private final RollCall rolls;
    private final People people;
    private final Clock clock;

    ExampleRolls(
            Programmes programmes,
            EnrolmentStore enrolments,
            RollCall rolls,
            People people,
            Clock clock) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.rolls = rolls;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (Programme programme : programmes.all(portal.id())) {
            List<PersonId> own = new ArrayList<>();
            for (JsonNode one : data.path("people")) {
                if (one.path("programme").asString().equals(programme.title())) {
                    own.add(people.add(portal.id(), person(one), by.name()));
                }
            }
            programmes.groups(portal.id(), programme.id()).stream()
                    .filter(group ->
                            !group.starts().isAfter(today) && !group.ends().isBefore(today))
                    .forEach(group -> fill(portal.id(), group, own, by));
        }
    }

    private void fill(PortalId portal, Group group, List<PersonId> own, Account by) {
        own.forEach(person ->
                enrolments.put(
                        portal,
                        group.id(),
                        person,
                        EnrolmentState.ENROLLED,
                        clock.instant(),
                        by.name()));
        List<Session> past =
                programmes.sessions(portal, group.id()).stream()
                        .filter(session -> session.ends().isBefore(clock.instant()))
                        .toList();
        List<Session> called = past.subList(Math.max(0, past.size() - CALLED), past.size());
        for (int day = 0; day < called.size(); day++) {
            rolls.call(portal, called.get(day), own, answers(own, day), by.name());
        }
    }

    private static Typed answers(List<PersonId> own, int day) {
        Map<String, String> fields = new HashMap<>();
        for (int at = 0; at < own.size(); at++) {
            boolean came = (at * 7 + day * 3) % 8 != 0;
            boolean late = came && (at + day) % 9 == 0;
            PersonId person = own.get(at);
            fields.put(
                    "p-" + person,
                    (late ? Presence.LATE : came ? Presence.PRESENT : Presence.ABSENT).name());
            if (came && (at + day) % 2 == 0) {
                fields.put("o-" + person, POSTS.get((at + day) % POSTS.size()));
            }
        }
        return Typed.filled(fields);
    }

    private Person person(JsonNode one) {
        Person named = people.named(one.path("name").asString());
        String guardian = one.path("guardian").asString("");
        boolean inside = one.path("inside").asBoolean(true);
        return new Person(
                named.id(),
                named.name(),
                one.path("email").asString(""),
                one.path("telephone").asString(""),
                new Traits(
                        one.path("year").asInt(),
                        null,
                        gender(one.path("gender").asString("")),
                        inside ? District.INSIDE : District.OUTSIDE,
                        District.Source.DECLARED,
                        LocalDate.ofInstant(clock.instant(), clock.getZone())),
                "",
                null,
                guardian.isEmpty()
                        ? List.of()
                        : List.of(new Guardian(guardian, "", one.path("reach").asString(""))));
    }

    private static @Nullable Gender gender(String word) {
        return word.isEmpty() ? null : Gender.valueOf(word);
    }
}
