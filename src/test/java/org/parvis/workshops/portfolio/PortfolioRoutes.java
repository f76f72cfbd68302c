package org.parvis.workshops.portfolio;

import java.util.Map;
import org.parvis.people.People;
import org.parvis.people.PersonId;
import org.parvis.portal.Portal;
import org.parvis.workshops.key.SecretKey;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A portfolio with its addresses, for the routes about portfolios. */
@Component
final class PortfolioRoutes implements RouteSamples {
    private final PortfolioStore store;
    private final People people;

    PortfolioRoutes(PortfolioStore store, People people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (!pattern.startsWith("/{portal}/carnet/")) {
            return Map.of();
        }
        PersonId person = people.add(portal.id(), "Inès Benali", "Claire");
        SecretKey key = SecretKey.fresh();
        SecretKey shown = SecretKey.fresh();
        store.open(portal.id(), person, key, "Claire");
        store.show(portal.id(), person, shown.value(), true);
        return Map.of("key", pattern.contains("/montre/") ? shown.value() : key.value());
    }
}
