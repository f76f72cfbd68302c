package org.parvis.credits.register;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Times;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of consents of a portal, newest change first. */
@Component
final class RegisterStore {
    private static final String STATE_NOW =
            "CASE WHEN state IN ('GIVEN', 'PARTIAL') AND expires_at <= :now THEN 'EXPIRED' ELSE state END";

    private static final String LIST =
            """
            SELECT id, changed_at FROM credits.appearance
            WHERE portal_id = :portal
              AND (%s) IN (:states)
              AND strpos(lower(extensions.unaccent(name)), lower(extensions.unaccent(:called))) > 0
              AND (CAST(:after AS timestamptz) IS NULL
                   OR (changed_at, id) < (CAST(:after AS timestamptz), CAST(:afterId AS uuid)))
            ORDER BY changed_at DESC, id DESC
            LIMIT :most
            """
                    .formatted(STATE_NOW);

    private static final String COUNT =
            """
            SELECT %s AS now, count(*) AS people FROM credits.appearance
            WHERE portal_id = :portal
            GROUP BY 1
            """
                    .formatted(STATE_NOW);

    private final JdbcClient db;
    private final Clock clock;

    RegisterStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Where a person stands in the list.
     *
     * @param called a part of the name, whatever its accents; empty for everybody
     */
    List<Cursor> list(
            PortalId portal,
            Collection<ConsentState> states,
            String called,
            Optional<Cursor> after,
            int most) {
        return db.sql(LIST)
                .param("portal", portal.value())
                .param("called", called)
                .param("states", states.stream().map(ConsentState::name).toList())
                .param("now", Times.sql(clock.instant()))
                .param("after", Times.sql(after.map(Cursor::after).orElse(null)))
                .param("afterId", after.map(Cursor::id).orElse(null))
                .param("most", most)
                .query((row, number) ->
                        new Cursor(
                                Objects.requireNonNull(Times.instant(row, "changed_at")),
                                row.getObject("id", UUID.class)))
                .list();
    }

    /** How many people there are in each state. */
    Map<ConsentState, Integer> counts(PortalId portal) {
        Map<ConsentState, Integer> counts = new EnumMap<>(ConsentState.class);
        db.sql(COUNT)
                .param("portal", portal.value())
                .param("now", Times.sql(clock.instant()))
                .query((row, number) ->
                        Map.entry(ConsentState.valueOf(row.getString("now")), row.getInt("people")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
