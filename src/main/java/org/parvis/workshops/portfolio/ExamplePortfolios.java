package org.parvis.workshops.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.identity.Account;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.Rolls;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What people have learnt in the last sessions. */
@Component
@Order(40)
final class ExamplePortfolios implements WorkshopExample {
    private static final int DAYS = 30;

    private final LearntStore store;
    private final Programmes programmes;
    private final Rolls rolls;
    private final People people;
    private final Clock clock;

    ExamplePortfolios(
            LearntStore store, Programmes programmes, Rolls rolls, People people, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.rolls = rolls;
        this.people = people;
        this.clock = clock;
    }

    private List<Session> rolled(Portal portal) {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        return programmes.all(portal.id()).stream()
                .flatMap(one -> programmes.groups(portal.id(), one.id()).stream())
                .flatMap(group -> programmes.sessions(portal.id(), group.id()).stream())
                .filter(session -> session.rolledAt() != null && session.starts().isAfter(since))
                .toList();
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        for (Session session : rolled(portal)) {
            List<Person> came = rolls.came(portal.id(), session);
            for (int at = 0; at < came.size(); at++) {
                int turn = at + session.starts().atZone(clock.getZone()).getDayOfYear();
                if (turn % 3 == 0) {
                    Gesture gesture = turn % 2 == 0 ? Gesture.HELPED : Gesture.SHOWED;
                    store.note(
                            portal.id(), session.id(), came.get(at).id(), gesture, true, by.name());
                }
            }
        }
        for (JsonNode one : data.path("praise")) {
            people.called(portal.id(), List.of(one.path("to").asString())).values().stream()
                    .flatMap(List::stream)
                    .forEach(person ->
                            store.addPraise(
                                    portal.id(),
                                    null,
                                    person.id(),
                                    one.path("words").asString(),
                                    by.name()));
        }
    }
}
