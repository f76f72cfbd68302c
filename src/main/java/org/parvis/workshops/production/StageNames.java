package org.parvis.workshops.production;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a media calls the stages of a production, and which ones it does without. */
@Component
final class StageNames {
    /** What begins, what is read again and what is online cannot be done without. */
    static final Set<Stage> NEEDED = EnumSet.of(Stage.IDEA, Stage.REVIEW, Stage.PUBLIC);

    private static final String ALL =
            "SELECT stage, label, hidden FROM workshops.stage_name WHERE portal_id = :portal";
    private static final String PUT =
            """
            INSERT INTO workshops.stage_name (portal_id, stage, label, hidden) VALUES (:portal, :stage, :label, :hidden)
            ON CONFLICT (portal_id, stage) DO UPDATE SET label = EXCLUDED.label, hidden = EXCLUDED.hidden
            """;

    private record Kept(String label, boolean hidden) {}

    private final JdbcClient db;

    StageNames(JdbcClient db) {
        this.db = db;
    }

    /** All of them, in order. */
    List<NamedStage> of(Place place) {
        Map<Stage, Kept> kept = new EnumMap<>(Stage.class);
        db.sql(ALL)
                .param("portal", place.portalId().value())
                .query(row -> {
                    kept.put(
                            Stage.valueOf(row.getString("stage")),
                            new Kept(row.getString("label"), row.getBoolean("hidden")));
                });
        return java.util.Arrays.stream(Stage.values())
                .map(stage -> {
                    Kept own = Objects.requireNonNullElse(kept.get(stage), new Kept("", false));
                    String label = own.label().isEmpty() ? place.say(stage.key()) : own.label();
                    return new NamedStage(
                            stage, label, own.label(), own.hidden() && !NEEDED.contains(stage));
                })
                .toList();
    }

    void put(PortalId portal, Stage stage, String label, boolean hidden) {
        db.sql(PUT)
                .param("portal", portal.value())
                .param("stage", stage.name())
                .param("label", label)
                .param("hidden", hidden && !NEEDED.contains(stage))
                .update();
    }
}
