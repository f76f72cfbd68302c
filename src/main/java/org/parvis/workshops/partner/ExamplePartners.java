package org.parvis.workshops.partner;

import java.time.Clock;
import java.util.List;
import org.parvis.identity.Account;
import org.parvis.kernel.Uuid7;
import org.parvis.people.People;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.parvis.workshops.key.SecretKey;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Partners who have sent people. */
@Component
@Order(70)
final class ExamplePartners implements WorkshopExample {
    private final PartnerStore store;
    private final People people;
    private final Clock clock;

    ExamplePartners(PartnerStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        for (JsonNode one : data.path("partners")) {
            PartnerStore.Partner partner =
                    new PartnerStore.Partner(
                            Uuid7.next(clock),
                            one.path("name").asString(),
                            null,
                            one.path("sees").asBoolean(false),
                            clock.instant(),
                            false,
                            0);
            store.insert(portal.id(), partner, SecretKey.fresh(), by.name());
            one.path("sent")
                    .forEach(name ->
                            people.called(portal.id(), List.of(name.asString())).values().stream()
                                    .flatMap(List::stream)
                                    .forEach(person ->
                                            store.send(portal.id(), partner.id(), person.id())));
        }
    }
}
