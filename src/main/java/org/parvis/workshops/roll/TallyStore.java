package org.parvis.workshops.roll;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One line for each session that says who came and who held a post, in numbers: figures over years
 * read thousands of these instead of hundreds of thousands of lines of the roll. Whoever changes a
 * roll calls {@link #count} in the same transaction, so that a correction is seen at once.
 */
@Component
final class TallyStore {
    private static final String LOCK =
            "SELECT 1 FROM workshops.session WHERE portal_id = :portal AND id = ANY(:sessions) ORDER BY id FOR UPDATE";
    private static final String NUMBER =
            """
            INSERT INTO workshops.tally_mark (portal_id, person_id, role)
            SELECT :portal, l.person_id, l.role FROM (
                SELECT person_id, '' AS role FROM workshops.attendance WHERE portal_id = :portal AND session_id = ANY(:sessions)
                UNION SELECT person_id, role FROM workshops.post WHERE portal_id = :portal AND session_id = ANY(:sessions)) l
            WHERE NOT EXISTS (SELECT 1 FROM workshops.tally_mark m
                WHERE m.portal_id = :portal AND m.person_id = l.person_id AND m.role = l.role)
            ON CONFLICT DO NOTHING
            """;
    private static final String COUNT =
            """
            INSERT INTO workshops.tally (portal_id, session_id, came, missed, minutes, posts)
            SELECT s.portal_id, s.id,
                ARRAY(SELECT m.number FROM workshops.attendance a
                    JOIN workshops.tally_mark m ON m.portal_id = a.portal_id AND m.person_id = a.person_id AND m.role = ''
                    WHERE a.portal_id = s.portal_id AND a.session_id = s.id AND a.status NOT IN ('EXCUSED', 'ABSENT')),
                (SELECT count(*) FROM workshops.attendance a
                    WHERE a.portal_id = s.portal_id AND a.session_id = s.id AND a.status IN ('EXCUSED', 'ABSENT')),
                (SELECT COALESCE(sum(a.minutes), 0) FROM workshops.attendance a
                    WHERE a.portal_id = s.portal_id AND a.session_id = s.id),
                ARRAY(SELECT m.number FROM workshops.post o
                    JOIN workshops.tally_mark m ON m.portal_id = o.portal_id AND m.person_id = o.person_id AND m.role = o.role
                    WHERE o.portal_id = s.portal_id AND o.session_id = s.id)
            FROM workshops.session s WHERE s.portal_id = :portal AND s.id = ANY(:sessions)
            ON CONFLICT (portal_id, session_id) DO UPDATE SET came = EXCLUDED.came, missed = EXCLUDED.missed,
                minutes = EXCLUDED.minutes, posts = EXCLUDED.posts
            """;
    private static final String SESSIONS_OF =
            """
            SELECT session_id FROM workshops.attendance WHERE portal_id = :portal AND person_id = :person
            UNION SELECT session_id FROM workshops.post WHERE portal_id = :portal AND person_id = :person
            """;
    // all before the end, in their order: who held a post for the first time is known from what
    // came before
    private static final String TALLIES =
            """
            SELECT z.asked, CASE WHEN z.asked THEN z.came END AS came, z.missed, z.minutes, z.posts, z.length FROM (
                SELECT t.came, t.missed, t.minutes, t.posts, x.starts, x.id, extract(epoch FROM x.ends - x.starts)::int / 60 AS length,
                    x.starts >= :from AND NOT x.cancelled AND (CAST(:programme AS uuid) IS NULL OR x.group_id IN (
                        SELECT g.id FROM workshops.workgroup g
                        JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
                        WHERE g.portal_id = :portal AND s.programme_id = :programme)) AS asked
                FROM workshops.tally t JOIN workshops.session x ON x.portal_id = t.portal_id AND x.id = t.session_id
                WHERE t.portal_id = :portal AND x.portal_id = :portal AND x.starts < :to) z
            WHERE z.asked OR z.posts <> '{}' ORDER BY z.starts, z.id
            """;
    private static final String PEOPLE =
            "SELECT number, person_id FROM workshops.tally_mark WHERE portal_id = :portal AND role = ''";
    private static final String EVERYWHERE =
            """
            SELECT t.portal_id, t.came, t.minutes FROM workshops.tally t
            JOIN workshops.session x ON x.portal_id = t.portal_id AND x.id = t.session_id
            WHERE x.starts >= :from AND x.starts < :to AND NOT x.cancelled
            """;

    /**
     * One session.
     *
     * @param asked whether it is one of those asked for, or only came before
     * @param came numbers of people
     * @param posts numbers of people at a post
     * @param length of the session, in minutes
     */
    record Tally(
            boolean asked, Integer[] came, int missed, int minutes, Integer[] posts, int length) {}

    /** Who came on one portal in one session, in minutes together. */
    record Visit(PortalId portal, Integer[] came, int minutes) {}

    private final JdbcClient db;

    TallyStore(JdbcClient db) {
        this.db = db;
    }

    /** Counts this session again. Within the transaction that changed it. */
    void count(PortalId portal, UUID session) {
        count(portal, List.of(session));
    }

    /** Counts all sessions of somebody again: they have got another name's. */
    void countThoseOf(PortalId portal, PersonId person) {
        List<UUID> sessions =
                db.sql(SESSIONS_OF)
                        .param("portal", portal.value())
                        .param("person", person.value())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        count(portal, sessions);
    }

    private void count(PortalId portal, List<UUID> sessions) {
        UUID[] all = sessions.toArray(UUID[]::new);
        asked(LOCK, portal, all).query((row, number) -> 1).list();
        asked(NUMBER, portal, all).update();
        asked(COUNT, portal, all).update();
    }

    private JdbcClient.StatementSpec asked(String sql, PortalId portal, UUID[] sessions) {
        return db.sql(sql).param("portal", portal.value()).param("sessions", sessions);
    }

    /** In the order of their days. */
    List<Tally> of(PortalId portal, @Nullable UUID programme, Instant from, Instant to) {
        return db.sql(TALLIES)
                .param("portal", portal.value())
                .param("programme", programme)
                .param("from", Rows.sql(from))
                .param("to", Rows.sql(to))
                .query((row, number) ->
                        new Tally(
                                row.getBoolean("asked"),
                                numbers(row, "came"),
                                row.getInt("missed"),
                                row.getInt("minutes"),
                                numbers(row, "posts"),
                                row.getInt("length")))
                .list();
    }

    /** Who has which number. */
    Map<Integer, PersonId> people(PortalId portal) {
        Map<Integer, PersonId> people = new HashMap<>();
        db.sql(PEOPLE)
                .param("portal", portal.value())
                .query(row -> {
                    people.put(row.getInt(1), new PersonId(row.getObject(2, UUID.class)));
                });
        return people;
    }

    /** Of every portal. */
    List<Visit> everywhere(Instant from, Instant to) {
        List<Visit> all = new ArrayList<>();
        db.sql(EVERYWHERE)
                .param("from", Rows.sql(from))
                .param("to", Rows.sql(to))
                .query(row -> {
                    all.add(
                            new Visit(
                                    new PortalId(row.getObject("portal_id", UUID.class)),
                                    numbers(row, "came"),
                                    row.getInt("minutes")));
                });
        return all;
    }

    private static Integer[] numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new Integer[0] : (Integer[]) array.getArray();
    }
}
