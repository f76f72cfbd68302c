package org.parvis.workshops.equipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.parvis.identity.Account;
import org.parvis.kernel.Uuid7;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.workshops.WorkshopExample;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Cameras and microphones, some of them lent. */
@Component
@Order(60)
final class ExampleEquipment implements WorkshopExample {
    private final ItemStore items;
    private final Lending lending;
    private final People people;
    private final Portals portals;
    private final Clock clock;

    ExampleEquipment(
            ItemStore items, Lending lending, People people, Portals portals, Clock clock) {
        this.items = items;
        this.lending = lending;
        this.people = people;
        this.portals = portals;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        for (JsonNode one : data.path("equipment")) {
            for (int count = 0; count < one.path("count").asInt(1); count++) {
                items.add(
                        portal.id(),
                        Uuid7.next(clock),
                        one.path("name").asString(),
                        one.path("kit").asString(""));
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (JsonNode one : data.path("loans")) {
            List<Item> thing =
                    items.all(portal.id()).stream()
                            .filter(item -> item.name().equals(one.path("what").asString()))
                            .limit(1)
                            .toList();
            LocalDate due = today.plusDays(one.path("due-in").asInt());
            borrowers(portal, one)
                    .forEach(to -> lending.lend(portal.id(), thing, to, due, by.name()));
        }
    }

    private List<Lending.Borrower> borrowers(Portal portal, JsonNode one) {
        if (one.has("media")) {
            return portals.all().stream()
                    .filter(other -> other.slug().value().equals(one.path("media").asString()))
                    .map(other -> new Lending.Borrower(null, null, other.id()))
                    .toList();
        }
        return people.called(portal.id(), List.of(one.path("person").asString())).values().stream()
                .flatMap(List::stream)
                .map(Person::id)
                .map(person -> new Lending.Borrower(null, person, null))
                .toList();
    }
}
