package org.parvis.people;

import java.util.Map;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** Somebody of this portal, for the routes about people. */
@Component
final class PeopleRoutes implements RouteSamples {
    private final People people;

    PeopleRoutes(People people) {
        this.people = people;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        return pattern.startsWith("/{portal}/redaction/personnes") && pattern.contains("{id}")
                ? Map.of("id", people.add(portal.id(), "Inès Benali", "Claire").toString())
                : Map.of();
    }
}
