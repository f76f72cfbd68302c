package org.parvis.workshops.shooting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.workshops.production.DaySequences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sequences are shot on which day. */
@Component
final class DayStore implements DaySequences {
    private static final String CHOSEN =
            "SELECT sequence_id FROM workshops.sequence_day WHERE portal_id = :portal AND session_id = :session";
    private static final String DROP =
            """
            DELETE FROM workshops.sequence_day d USING workshops.sequence q
            WHERE d.portal_id = :portal AND d.session_id = :session AND q.portal_id = d.portal_id AND q.id = d.sequence_id
              AND q.production_id = :production
            """;
    private static final String PUT =
            """
            INSERT INTO workshops.sequence_day (portal_id, sequence_id, session_id)
            SELECT portal_id, id, :session FROM workshops.sequence
            WHERE portal_id = :portal AND production_id = :production AND id = ANY(:sequences)
            """;

    private final JdbcClient db;
    private final ShootingStore store;

    DayStore(JdbcClient db, ShootingStore store) {
        this.db = db;
        this.store = store;
    }

    @Override
    public List<Sequence> of(PortalId portal, UUID production, UUID session) {
        Set<UUID> chosen = new HashSet<>();
        db.sql(CHOSEN)
                .param("portal", portal.value())
                .param("session", session)
                .query(row -> {
                    chosen.add(row.getObject(1, UUID.class));
                });
        Map<String, String> permissions = new HashMap<>();
        store.places(portal, production)
                .forEach(one -> permissions.put(plain(one.place()), one.permission().key()));
        return store.all(portal, production).stream()
                .map(one ->
                        new Sequence(
                                one.id().toString(),
                                one.number(),
                                one.action(),
                                one.effect().key(),
                                one.place(),
                                permissions.getOrDefault(plain(one.place()), ""),
                                one.people(),
                                one.props(),
                                chosen.contains(one.id())))
                .toList();
    }

    private static String plain(String place) {
        return place.strip().toLowerCase(Locale.FRENCH);
    }

    @Override
    public void choose(PortalId portal, UUID production, UUID session, List<UUID> sequences) {
        db.sql(DROP)
                .param("portal", portal.value())
                .param("production", production)
                .param("session", session)
                .update();
        db.sql(PUT)
                .param("portal", portal.value())
                .param("production", production)
                .param("session", session)
                .param("sequences", sequences.toArray(UUID[]::new))
                .update();
    }
}
