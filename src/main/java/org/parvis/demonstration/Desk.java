package org.parvis.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.conference.ConferenceExample;
import org.parvis.identity.Account;
import org.parvis.kernel.Uuid7;
import org.parvis.planning.PlanningExample;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A newsroom at work, from its {@code desk.yaml}: ideas, a meeting about them, two weeks. */
@Component
final class Desk {
    private final Library library;
    private final Stages stages;
    private final Troupe troupe;
    private final PlanningExample planning;
    private final ConferenceExample conference;
    private final MadeStore made;
    private final TransactionOperations tx;
    private final Clock clock;

    Desk(
            Library library,
            Stages stages,
            Troupe troupe,
            PlanningExample planning,
            ConferenceExample conference,
            MadeStore made,
            TransactionOperations tx,
            Clock clock) {
        this.library = library;
        this.stages = stages;
        this.troupe = troupe;
        this.planning = planning;
        this.conference = conference;
        this.made = made;
        this.tx = tx;
        this.clock = clock;
    }

    /** All at once, or nothing. */
    void open(List<Cast.Stage> portals) {
        for (Cast.Stage stage : portals) {
            String slug = stage.requireSlug();
            String mark = "desk:" + slug;
            Optional<Map<String, Object>> file = library.desk(slug);
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
        planning.make(portal, by, data);
        conference.make(portal, by, data);
    }
}
