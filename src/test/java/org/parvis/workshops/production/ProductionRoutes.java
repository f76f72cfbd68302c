package org.parvis.workshops.production;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.portal.Portal;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.WorkshopRoutes;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A production with a day, for the routes about productions. */
@Component
final class ProductionRoutes implements RouteSamples {
    private final ProductionStore store;
    private final Programmes programmes;
    private final WorkshopRoutes workshops;

    ProductionRoutes(ProductionStore store, Programmes programmes, WorkshopRoutes workshops) {
        this.store = store;
        this.programmes = programmes;
        this.workshops = workshops;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (!pattern.startsWith("/{portal}/redaction/productions/{id}")) {
            return Map.of();
        }
        Group group = workshops.group(portal.id());
        UUID id = UUID.randomUUID();
        UUID session = programmes.sessions(portal.id(), group.id()).getFirst().id();
        store.insert(
                portal.id(),
                new Production(
                        id,
                        group.id(),
                        "Garde de nuit",
                        Stage.IDEA,
                        "film",
                        "",
                        "",
                        "",
                        null,
                        Instant.EPOCH),
                "Claire");
        store.addDay(portal.id(), id, session);
        Map<String, String> things = new LinkedHashMap<>();
        things.put("id", id.toString());
        if (pattern.contains("{session}")) {
            things.put("session", session.toString());
        }
        return things;
    }
}
