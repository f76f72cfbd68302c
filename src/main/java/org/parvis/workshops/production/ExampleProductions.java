package org.parvis.workshops.production;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Films and sounds at each stage. */
@Component
@Order(30)
final class ExampleProductions implements WorkshopExample {
    private final ProductionStore store;
    private final Productions productions;
    private final Faces faces;
    private final Programmes programmes;
    private final People people;
    private final Clock clock;

    ExampleProductions(
            ProductionStore store,
            Productions productions,
            Faces faces,
            Programmes programmes,
            People people,
            Clock clock) {
        this.store = store;
        this.productions = productions;
        this.faces = faces;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        for (JsonNode one : data.path("productions")) {
            make(portal.id(), by, one);
        }
    }

    private void make(PortalId portal, Account by, JsonNode one) {
        Group group = group(portal, one.path("programme").asString());
        Stage stage = new Stage(one.path("stage").asString());
        String story = one.path("story").asString("");
        Production begun =
                new Production(
                        Uuid7.next(clock),
                        group.id(),
                        one.path("title").asString(),
                        stage.equals(Stage.REVIEW) ? Stage.EDITING : stage,
                        one.path("kind").asString("film"),
                        one.path("idea").asString(""),
                        one.path("place").asString(""),
                        one.path("equipment").asString(""),
                        story.isEmpty() ? null : UUID.fromString(story),
                        clock.instant());
        store.insert(portal, begun, by.name());
        store.change(portal, begun);
        if (one.has("script")) {
            store.addScript(portal, begun.id(), one.path("script").asString(), by.name());
        }
        days(portal, group, one).forEach(day -> store.addDay(portal, begun.id(), day.id()));
        Set<PersonId> seen = new HashSet<>();
        one.path("faces")
                .forEach(name ->
                        people.called(portal, List.of(name.asString())).values().stream()
                                .flatMap(List::stream)
                                .map(Person::id)
                                .forEach(seen::add));
        if (story.isEmpty()) {
            faces.set(portal, begun, seen, seen, by);
        }
        if (stage.equals(Stage.REVIEW)) {
            productions.openStory(portal, begun, by);
        }
    }

    private Group group(PortalId portal, String title) {
        for (Programme programme : programmes.all(portal)) {
            if (programme.title().equals(title)) {
                return programmes.groups(portal, programme.id()).stream()
                        .filter(group ->
                                !group.ends()
                                        .isBefore(
                                                java.time.LocalDate.ofInstant(
                                                        clock.instant(), clock.getZone())))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalArgumentException("no such programme: " + title);
    }

    /** So many of the last sessions and so many of the next. */
    private List<Session> days(PortalId portal, Group group, JsonNode one) {
        List<Session> past = new ArrayList<>();
        List<Session> next = new ArrayList<>();
        programmes
                .sessions(portal, group.id())
                .forEach(day -> (day.ends().isBefore(clock.instant()) ? past : next).add(day));
        int back = Math.min(past.size(), one.path("past").asInt());
        int ahead = Math.min(next.size(), one.path("next").asInt());
        List<Session> days = new ArrayList<>(past.subList(past.size() - back, past.size()));
        days.addAll(next.subList(0, ahead));
        return days;
    }
}
