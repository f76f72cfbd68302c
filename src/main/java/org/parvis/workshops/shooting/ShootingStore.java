package org.parvis.workshops.shooting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sequences, shots and places of a production. */
@Component
final class ShootingStore {
    private static final String PUT =
            """
            INSERT INTO workshops.sequence (portal_id, id, production_id, number, action, effect, place, people, props, minutes)
            VALUES (:portal, :id, :production, :number, :action, :effect, :place, :people, :props, :minutes)
            ON CONFLICT (portal_id, id) DO UPDATE SET number = EXCLUDED.number, action = EXCLUDED.action,
                effect = EXCLUDED.effect, place = EXCLUDED.place, people = EXCLUDED.people, props = EXCLUDED.props,
                minutes = EXCLUDED.minutes
            """;
    private static final String ALL =
            """
            SELECT id, number, action, effect, place, people, props, minutes FROM workshops.sequence
            WHERE portal_id = :portal AND production_id = :production ORDER BY number, id LIMIT 300
            """;
    private static final String SHOTS =
            """
            SELECT s.sequence_id, s.words, s.done FROM workshops.shot s
            JOIN workshops.sequence q ON q.portal_id = s.portal_id AND q.id = s.sequence_id
            WHERE s.portal_id = :portal AND q.production_id = :production ORDER BY s.sequence_id, s.position
            """;
    private static final String DROP =
            "DELETE FROM workshops.sequence WHERE portal_id = :portal AND production_id = :production AND id = :id";
    private static final String DROP_SHOTS =
            "DELETE FROM workshops.shot WHERE portal_id = :portal AND sequence_id = :id";
    private static final String ADD_SHOT =
            """
            INSERT INTO workshops.shot (portal_id, sequence_id, position, words, done)
            VALUES (:portal, :id, :position, :words, :done)
            """;
    private static final String PUT_PLACE =
            """
            INSERT INTO workshops.location (portal_id, id, production_id, place, who, permission, note)
            VALUES (:portal, :id, :production, :place, :who, :permission, :note)
            ON CONFLICT (portal_id, id) DO UPDATE SET place = EXCLUDED.place, who = EXCLUDED.who,
                permission = EXCLUDED.permission, note = EXCLUDED.note
            """;
    private static final String PLACES =
            """
            SELECT id, place, who, permission, note FROM workshops.location
            WHERE portal_id = :portal AND production_id = :production ORDER BY place COLLATE "fr-x-icu", id LIMIT 100
            """;
    private static final String DROP_PLACE =
            "DELETE FROM workshops.location WHERE portal_id = :portal AND production_id = :production AND id = :id";

    /** One shot. */
    record Shot(String words, boolean done) {}

    /** One sequence, in the order of the script. */
    record Sequence(
            UUID id,
            int number,
            String action,
            Effect effect,
            String place,
            String people,
            String props,
            @Nullable Integer minutes,
            List<Shot> shots) {
        Sequence {
            shots = List.copyOf(shots);
        }
    }

    /** Where it is filmed; {@code who} allows it. */
    record Location(UUID id, String place, String who, Permission permission, String note) {}

    private final JdbcClient db;

    ShootingStore(JdbcClient db) {
        this.db = db;
    }

    List<Sequence> all(PortalId portal, UUID production) {
        Map<UUID, List<Shot>> shots = new HashMap<>();
        of(SHOTS, portal, production)
                .query(row -> {
                    shots.computeIfAbsent(
                                    row.getObject("sequence_id", UUID.class),
                                    sequence -> new ArrayList<>())
                            .add(new Shot(row.getString("words"), row.getBoolean("done")));
                });
        return of(ALL, portal, production)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Sequence(
                            id,
                            row.getInt("number"),
                            row.getString("action"),
                            Effect.valueOf(row.getString("effect")),
                            row.getString("place"),
                            row.getString("people"),
                            row.getString("props"),
                            row.getObject("minutes", Integer.class),
                            shots.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Puts the sequence and its shots in the place of those before. */
    void put(PortalId portal, UUID production, Sequence one) {
        of(PUT, portal, production)
                .param("id", one.id())
                .param("number", one.number())
                .param("action", one.action())
                .param("effect", one.effect().name())
                .param("place", one.place())
                .param("people", one.people())
                .param("props", one.props())
                .param("minutes", one.minutes())
                .update();
        db.sql(DROP_SHOTS).param("portal", portal.value()).param("id", one.id()).update();
        for (int at = 0; at < one.shots().size(); at++) {
            db.sql(ADD_SHOT)
                    .param("portal", portal.value())
                    .param("id", one.id())
                    .param("position", at)
                    .param("words", one.shots().get(at).words())
                    .param("done", one.shots().get(at).done())
                    .update();
        }
    }

    boolean drop(PortalId portal, UUID production, UUID id) {
        return of(DROP, portal, production).param("id", id).update() == 1;
    }

    List<Location> places(PortalId portal, UUID production) {
        return of(PLACES, portal, production)
                .query((row, number) ->
                        new Location(
                                row.getObject("id", UUID.class),
                                row.getString("place"),
                                row.getString("who"),
                                Permission.valueOf(row.getString("permission")),
                                row.getString("note")))
                .list();
    }

    void put(PortalId portal, UUID production, Location one) {
        of(PUT_PLACE, portal, production)
                .param("id", one.id())
                .param("place", one.place())
                .param("who", one.who())
                .param("permission", one.permission().name())
                .param("note", one.note())
                .update();
    }

    boolean dropPlace(PortalId portal, UUID production, UUID id) {
        return of(DROP_PLACE, portal, production).param("id", id).update() == 1;
    }

    /** Shots that were done, by their words: a line that is kept stays done. */
    static List<String> done(List<Shot> shots) {
        return shots.stream().filter(Shot::done).map(Shot::words).collect(Collectors.toList());
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID production) {
        return db.sql(sql).param("portal", portal.value()).param("production", production);
    }
}
