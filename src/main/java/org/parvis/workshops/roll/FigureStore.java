package org.parvis.workshops.roll;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted, each time anew, from sessions and rolls. */
@Component
final class FigureStore {
    private static final String SESSIONS =
            """
            SELECT x.id FROM workshops.session x
            JOIN workshops.workgroup g ON g.portal_id = x.portal_id AND g.id = x.group_id
            JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
            WHERE x.portal_id = :portal AND x.starts >= :from AND x.starts < :to AND NOT x.cancelled
              AND (CAST(:programme AS uuid) IS NULL OR s.programme_id = :programme)
            """;
    // the longest of them: every line of the roll is looked at once
    private static final String PEOPLE =
            """
            SELECT a.person_id, count(*) FILTER (WHERE a.status NOT IN ('EXCUSED', 'ABSENT')) AS came, count(*) AS listed,
                   sum(a.minutes) AS minutes
            FROM workshops.attendance a
            JOIN workshops.session x ON x.portal_id = a.portal_id AND x.id = a.session_id
            WHERE a.portal_id = :portal AND x.portal_id = :portal AND x.starts >= :from AND x.starts < :to
              AND NOT x.cancelled AND (CAST(:programme AS uuid) IS NULL OR x.group_id IN (
                SELECT g.id FROM workshops.workgroup g
                JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
                WHERE g.portal_id = :portal AND s.programme_id = :programme))
            GROUP BY a.person_id
            """;
    private static final String HELD =
            """
            SELECT count(*) AS planned, count(rolled_at) AS held, COALESCE(sum(unnamed), 0) AS unnamed,
                   COALESCE(sum(extract(epoch FROM ends - starts)), 0)::bigint / 60 AS planned_minutes,
                   COALESCE(sum(extract(epoch FROM ends - starts)) FILTER (WHERE rolled_at IS NOT NULL), 0)::bigint / 60 AS held_minutes
            FROM workshops.session WHERE portal_id = :portal AND id IN (
            """
                    + SESSIONS
                    + ")";
    private static final String POSTS =
            """
            SELECT count(*) AS held, count(DISTINCT (person_id, role)) AS different FROM workshops.post
            WHERE portal_id = :portal AND session_id IN (
            """
                    + SESSIONS
                    + ")";

    private static final String FIRSTS =
            """
            SELECT count(*) FROM (
                SELECT DISTINCT ON (o.person_id, o.role) o.session_id FROM workshops.post o
                JOIN workshops.session w ON w.portal_id = o.portal_id AND w.id = o.session_id
                WHERE o.portal_id = :portal ORDER BY o.person_id, o.role, w.starts) AS firsts
            WHERE session_id IN (
            """
                    + SESSIONS
                    + ")";
    private static final String FILMS =
            """
            SELECT count(*) AS begun, count(*) FILTER (WHERE p.stage = 'PUBLIC') AS online
            FROM workshops.production p WHERE p.portal_id = :portal AND EXISTS (
                SELECT 1 FROM workshops.production_day d WHERE d.portal_id = p.portal_id AND d.production_id = p.id
                  AND d.session_id IN (
            """
                    + SESSIONS
                    + "))";

    /** How often one person came and did not. */
    record Row(PersonId person, int came, int missed, int minutes) {}

    /** Sessions planned and held; minutes of both. */
    record Held(int planned, int held, int unnamed, long plannedMinutes, long heldMinutes) {}

    /** Posts held, and different ones by person. */
    record Posts(int held, int different) {}

    /** Films and sounds in the making or made, and those online. */
    record Films(int begun, int online) {}

    private final JdbcClient db;

    FigureStore(JdbcClient db) {
        this.db = db;
    }

    List<Row> people(PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return asked(PEOPLE, portal, programme, from, to)
                .query((row, number) ->
                        new Row(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getInt("came"),
                                row.getInt("listed") - row.getInt("came"),
                                row.getInt("minutes")))
                .list();
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

    Posts posts(PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return asked(POSTS, portal, programme, from, to)
                .query((row, number) -> new Posts(row.getInt("held"), row.getInt("different")))
                .single();
    }

    /** Posts that somebody held for the first time anywhere on the portal. */
    int firsts(PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return asked(FIRSTS, portal, programme, from, to)
                .query((row, number) -> row.getInt(1))
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
