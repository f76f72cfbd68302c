package org.parvis.workshops.roll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted, each time anew, from sessions and what was made on their days. */
@Component
final class FigureStore {
    // found once, whatever the database knows of its tables: found again for each film they took
    // seconds where nothing had been counted yet
    private static final String SESSIONS =
            """
            WITH asked AS MATERIALIZED (
                SELECT x.id, x.rolled_at, x.unnamed, extract(epoch FROM x.ends - x.starts) AS seconds
                FROM workshops.session x
                JOIN workshops.workgroup g ON g.portal_id = x.portal_id AND g.id = x.group_id
                JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
                WHERE x.portal_id = :portal AND x.starts >= :from AND x.starts < :to AND NOT x.cancelled
                  AND (CAST(:programme AS uuid) IS NULL OR s.programme_id = :programme))
            """;
    private static final String HELD =
            SESSIONS
                    + """
                    SELECT count(*) AS planned, count(rolled_at) AS held, COALESCE(sum(unnamed), 0) AS unnamed,
                           COALESCE(sum(seconds), 0)::bigint / 60 AS planned_minutes,
                           COALESCE(sum(seconds) FILTER (WHERE rolled_at IS NOT NULL), 0)::bigint / 60 AS held_minutes
                    FROM asked
                    """;
    private static final String FILMS =
            SESSIONS
                    + """
                    , days AS MATERIALIZED (
                        SELECT DISTINCT d.production_id FROM workshops.production_day d
                        WHERE d.portal_id = :portal AND d.session_id IN (SELECT id FROM asked))
                    SELECT count(*) AS begun, count(*) FILTER (WHERE p.stage = 'PUBLIC') AS online
                    FROM workshops.production p WHERE p.portal_id = :portal AND p.id IN (SELECT production_id FROM days)
                    """;

    /** Sessions planned and held; minutes of both. */
    record Held(int planned, int held, int unnamed, long plannedMinutes, long heldMinutes) {}

    /** Films and sounds in the making or made, and those online. */
    record Films(int begun, int online) {}

    private final JdbcClient db;

    FigureStore(JdbcClient db) {
        this.db = db;
    }

    Held held(PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return asked(HELD, portal, programme, from, to)
                .query((row, number) ->
                        new Held(
                                row.getInt("planned"),
                                row.getInt("held"),
                                row.getInt("unnamed"),
                                row.getLong("planned_minutes"),
                                row.getLong("held_minutes")))
                .single();
    }

    /** What was made on days of these sessions. */
    Films films(PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return asked(FILMS, portal, programme, from, to)
                .query((row, number) -> new Films(row.getInt("begun"), row.getInt("online")))
                .single();
    }

    private JdbcClient.StatementSpec asked(
            String sql, PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("programme", programme)
                .param("from", Rows.sql(from))
                .param("to", Rows.sql(to));
    }
}
