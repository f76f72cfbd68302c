package org.parvis.workshops.production;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stages of a media: how it calls them, in which order, which it has added and which it does
 * without. What begins, what is read again and what is online stay where they are.
 */
@Component
final class StageNames {
    private static final int MOST = 12;
    private static final String ALL =
            "SELECT stage, label, hidden, position FROM workshops.stage_name WHERE portal_id = :portal ORDER BY position, stage";
    private static final String PUT =
            """
            INSERT INTO workshops.stage_name (portal_id, stage, label, hidden, position)
            VALUES (:portal, :stage, :label, :hidden, :position)
            ON CONFLICT (portal_id, stage) DO UPDATE SET label = EXCLUDED.label, hidden = EXCLUDED.hidden,
                position = EXCLUDED.position
            """;
    private static final String DROP =
            "DELETE FROM workshops.stage_name WHERE portal_id = :portal AND stage = :stage";
    private static final String MOVE_ALL =
            "UPDATE workshops.production SET stage = :to WHERE portal_id = :portal AND stage = :from";
    private static final String LOCK =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS taken";

    private record Kept(String label, boolean hidden) {}

    private final JdbcClient db;

    StageNames(JdbcClient db) {
        this.db = db;
    }

    /** All of them, in order. */
    List<NamedStage> of(Place place) {
        Map<Stage, Kept> kept = kept(place.portalId());
        List<NamedStage> all = new ArrayList<>();
        all.add(named(place, Stage.IDEA, kept, false));
        between(kept).forEach(stage -> all.add(named(place, stage, kept, true)));
        all.add(named(place, Stage.REVIEW, kept, false));
        all.add(named(place, Stage.PUBLIC, kept, false));
        return all;
    }

    /** The stage of this code, when this media has it. */
    Optional<Stage> find(Place place, String code) {
        return of(place).stream()
                .map(NamedStage::stage)
                .filter(stage -> stage.name().equals(code))
                .findFirst();
    }

    private static NamedStage named(
            Place place, Stage stage, Map<Stage, Kept> kept, boolean optional) {
        Kept own = kept.getOrDefault(stage, new Kept("", false));
        boolean added = optional && !Stage.BETWEEN.contains(stage);
        String usual = added ? own.label() : place.say(stage.key());
        return new NamedStage(
                stage,
                own.label().isEmpty() ? usual : own.label(),
                usual,
                own.label(),
                optional && own.hidden(),
                optional);
    }

    private Map<Stage, Kept> kept(PortalId portal) {
        Map<Stage, Kept> kept = new LinkedHashMap<>();
        db.sql(ALL)
                .param("portal", portal.value())
                .query(row -> {
                    kept.put(
                            new Stage(row.getString("stage")),
                            new Kept(row.getString("label"), row.getBoolean("hidden")));
                });
        return kept;
    }

    /** Ours that were never moved come before what was added. */
    private static List<Stage> between(Map<Stage, Kept> kept) {
        List<Stage> all = new ArrayList<>(Stage.BETWEEN);
        all.removeAll(kept.keySet());
        kept.keySet().stream()
                .filter(stage -> !List.of(Stage.IDEA, Stage.REVIEW, Stage.PUBLIC).contains(stage))
                .forEach(all::add);
        return all;
    }

    /** Two people who change them at once are heard one after the other. */
    void lock(PortalId portal) {
        db.sql(LOCK).param("key", "stages:" + portal).query((row, number) -> 1).single();
    }

    /**
     * How many productions had to move, because their stage is done without from now on.
     *
     * @param hidden whether the media does without it
     */
    int put(Place place, Stage stage, String label, boolean hidden) {
        Map<Stage, Kept> kept = kept(place.portalId());
        List<Stage> order = between(kept);
        boolean optional = order.contains(stage);
        if (optional && !Stage.BETWEEN.contains(stage) && label.isEmpty()) {
            return 0;
        }
        kept.put(stage, new Kept(label, hidden && optional));
        write(place.portalId(), order, kept);
        if (!optional) {
            write(place.portalId(), stage, label, false, 0);
        }
        return hidden && optional ? empty(place, stage) : 0;
    }

    /** A stage more, before the review; not when there are many. */
    void add(PortalId portal, String label) {
        Map<Stage, Kept> kept = kept(portal);
        List<Stage> order = between(kept);
        if (order.size() < MOST) {
            order.add(new Stage("OWN_" + UUID.randomUUID().toString().substring(0, 8)));
            kept.put(order.getLast(), new Kept(label, false));
            write(portal, order, kept);
        }
    }

    /** One place earlier or later. */
    void move(PortalId portal, Stage stage, boolean earlier) {
        Map<Stage, Kept> kept = kept(portal);
        List<Stage> order = between(kept);
        int from = order.indexOf(stage);
        int to = earlier ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            write(portal, order, kept);
        }
    }

    /** Removes one that was added; how many productions moved to the one before. */
    int remove(Place place, Stage stage) {
        if (!stage.name().startsWith("OWN_")) {
            return 0;
        }
        int moved = empty(place, stage);
        db.sql(DROP)
                .param("portal", place.portalId().value())
                .param("stage", stage.name())
                .update();
        return moved;
    }

    private int empty(Place place, Stage stage) {
        Stage before = Stage.IDEA;
        for (NamedStage one : of(place)) {
            if (one.stage().equals(stage)) {
                break;
            }
            before = one.hidden() ? before : one.stage();
        }
        return db.sql(MOVE_ALL)
                .param("portal", place.portalId().value())
                .param("from", stage.name())
                .param("to", before.name())
                .update();
    }

    private void write(PortalId portal, List<Stage> order, Map<Stage, Kept> kept) {
        for (int at = 0; at < order.size(); at++) {
            Kept one = kept.getOrDefault(order.get(at), new Kept("", false));
            write(portal, order.get(at), one.label(), one.hidden(), at);
        }
    }

    private void write(PortalId portal, Stage stage, String label, boolean hidden, int position) {
        db.sql(PUT)
                .param("portal", portal.value())
                .param("stage", stage.name())
                .param("label", label)
                .param("hidden", hidden)
                .param("position", position)
                .update();
    }
}
