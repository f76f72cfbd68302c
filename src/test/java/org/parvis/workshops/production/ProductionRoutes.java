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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A production with a day, for the routes about productions. */
@Component
final class ProductionRoutes implements RouteSamples {
    private final ProductionStore store;
    private final Programmes programmes;
    private final WorkshopRoutes workshops;
    private final JdbcClient db;

    ProductionRoutes(
            ProductionStore store, Programmes programmes, WorkshopRoutes workshops, JdbcClient db) {
        this.db = db;
        this.store = store;
        this.programmes = programmes;
        this.workshops = workshops;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/redaction/productions/etapes/{stage}")) {
            String own = "OWN_" + UUID.randomUUID().toString().substring(0, 8);
            db.sql(
                            "INSERT INTO workshops.stage_name (portal_id, stage, label, position) VALUES (:portal, :stage, 'Son', 9)")
                    .param("portal", portal.id().value())
                    .param("stage", own)
                    .update();
            return Map.of("stage", own);
        }
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
