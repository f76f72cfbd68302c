package org.parvis.demonstration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workshops of a portal, from its {@code workshops.yaml}: people, sessions, films in the
 * making.
 */
@Component
final class Classroom {
    private final Library library;
    private final Stages stages;
    private final Troupe troupe;
    private final ObjectProvider<WorkshopExample> parts;
    private final MadeStore made;
    private final TransactionOperations tx;
    private final Clock clock;

    Classroom(
            Library library,
            Stages stages,
            Troupe troupe,
            ObjectProvider<WorkshopExample> parts,
            MadeStore made,
            TransactionOperations tx,
            Clock clock) {
        this.library = library;
        this.stages = stages;
        this.troupe = troupe;
        this.parts = parts;
        this.made = made;
        this.tx = tx;
        this.clock = clock;
    }

    /** All at once, or nothing. */
    void open(List<Cast.Stage> portals) {
        for (Cast.Stage stage : portals) {
            String slug = stage.requireSlug();
            String mark = "workshops:" + slug;
            Optional<Map<String, Object>> file = library.workshops(slug);
            if (file.isPresent() && !made.has(mark)) {
                tx.executeWithoutResult(status -> {
                    play(slug, file.get());
                    made.note(mark, Uuid7.next(clock));
                });
            }
        }
    }

    private void play(String slug, Map<String, Object> file) {
        Portal portal = stages.require(slug);
        JsonNode data = JsonMapper.shared().valueToTree(file);
        Account by = troupe.require(data.path("by").asString());
        for (JsonNode one : data.path("productions")) {
            findStory(slug, (ObjectNode) one);
        }
        new ArrayList<>(parts.orderedStream().toList())
                .forEach(part -> part.make(portal, by, data));
    }

    /** A story of the demonstration by its name, as its identifier. */
    private void findStory(String slug, ObjectNode production) {
        if (production.has("story")) {
            String key = "story:" + slug + "/" + production.path("story").asString();
            made.find(key)
                    .ifPresentOrElse(
                            id -> production.put("story", id.toString()),
                            () -> production.remove("story"));
        }
    }
}
