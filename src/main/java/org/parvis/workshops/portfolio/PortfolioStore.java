package org.parvis.workshops.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.workshops.key.SecretKey;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a portfolio gathers, and the private addresses by which it is opened. */
@Component
final class PortfolioStore {
    private static final String COURSES =
            """
            SELECT p.title, min(x.starts) AS since, max(x.starts) AS until, count(*) AS sessions, sum(a.minutes) AS minutes
            FROM workshops.attendance a
            JOIN workshops.session x ON x.portal_id = a.portal_id AND x.id = a.session_id
            JOIN workshops.workgroup g ON g.portal_id = x.portal_id AND g.id = x.group_id
            JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
            JOIN workshops.programme p ON p.portal_id = s.portal_id AND p.id = s.programme_id
            WHERE a.portal_id = :portal AND a.person_id = :person AND a.status IN ('PRESENT', 'LATE', 'LEFT_EARLY')
            GROUP BY p.id, p.title ORDER BY min(x.starts)
            """;
    private static final String POSTS =
            """
            SELECT o.role, count(*) AS times, min(x.starts) AS first FROM workshops.post o
            JOIN workshops.session x ON x.portal_id = o.portal_id AND x.id = o.session_id
            WHERE o.portal_id = :portal AND o.person_id = :person GROUP BY o.role ORDER BY count(*) DESC, min(x.starts)
            """;
    private static final String GESTURES =
            """
            SELECT kind, count(*) AS times, min(x.starts) AS first FROM workshops.gesture o
            JOIN workshops.session x ON x.portal_id = o.portal_id AND x.id = o.session_id
            WHERE o.portal_id = :portal AND o.person_id = :person GROUP BY kind ORDER BY kind
            """;
    private static final String PRAISE =
            """
            SELECT words, written_at, written_name FROM workshops.praise
            WHERE portal_id = :portal AND person_id = :person ORDER BY written_at LIMIT 500
            """;
    private static final String FILMS =
            """
            SELECT p.title, p.stage, p.story_id, p.changed_at,
                   array_remove(array_agg(DISTINCT o.role), NULL) AS roles, bool_or(f.person_id IS NOT NULL) AS seen
            FROM workshops.production p
            LEFT JOIN workshops.production_day d ON d.portal_id = p.portal_id AND d.production_id = p.id
            LEFT JOIN workshops.post o ON o.portal_id = d.portal_id AND o.session_id = d.session_id AND o.person_id = :person
            LEFT JOIN workshops.face f ON f.portal_id = p.portal_id AND f.production_id = p.id AND f.person_id = :person
            WHERE p.portal_id = :portal AND (o.person_id IS NOT NULL OR f.person_id IS NOT NULL)
            GROUP BY p.id, p.title, p.stage, p.story_id, p.changed_at ORDER BY p.changed_at
            """;
    private static final String OPEN =
            """
            INSERT INTO workshops.portfolio (portal_id, person_id, key_hash, made_at, made_name)
            VALUES (:portal, :person, :hash, :now, :by)
            ON CONFLICT (portal_id, person_id) DO UPDATE SET key_hash = EXCLUDED.key_hash, made_at = EXCLUDED.made_at,
                made_name = EXCLUDED.made_name
            """;
    private static final String COLUMNS =
            "SELECT person_id, made_at, show_key, with_praise FROM workshops.portfolio WHERE portal_id = :portal ";
    private static final String BY_KEY = COLUMNS + "AND key_hash = :hash";
    private static final String SHOWN = COLUMNS + "AND show_key = :key";
    private static final String OF_PERSON = COLUMNS + "AND person_id = :person";
    private static final String SHOW =
            """
            UPDATE workshops.portfolio SET show_key = :key, with_praise = :praise
            WHERE portal_id = :portal AND person_id = :person
            """;

    /** A programme somebody took part in. */
    record Course(String title, Instant since, Instant until, int sessions, int minutes) {}

    /** Something done so many times, by the code of a post or the name of a gesture. */
    record Done(String what, int times, Instant first) {}

    /** Words of a facilitator. */
    record Praise(String words, Instant at, String by) {}

    /** A film somebody took part in. */
    record Film(
            String title,
            String stage,
            @Nullable UUID story,
            Instant at,
            List<String> roles,
            boolean seen) {}

    /**
     * A portfolio with its addresses.
     *
     * @param showKey while it is shown to others
     * @param withPraise whether others see the words of facilitators
     */
    record Portfolio(
            PersonId person, Instant madeAt, @Nullable String showKey, boolean withPraise) {}

    private final JdbcClient db;
    private final Clock clock;

    PortfolioStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Course> courses(PortalId portal, PersonId person) {
        return of(COURSES, portal, person)
                .query((row, number) ->
                        new Course(
                                row.getString("title"),
                                Rows.instant(row, "since"),
                                Rows.instant(row, "until"),
                                row.getInt("sessions"),
                                row.getInt("minutes")))
                .list();
    }

    List<Done> posts(PortalId portal, PersonId person) {
        return done(POSTS, "role", portal, person);
    }

    List<Done> gestures(PortalId portal, PersonId person) {
        return done(GESTURES, "kind", portal, person);
    }

    private List<Done> done(String sql, String column, PortalId portal, PersonId person) {
        return of(sql, portal, person)
                .query((row, number) ->
                        new Done(
                                row.getString(column),
                                row.getInt("times"),
                                Rows.instant(row, "first")))
                .list();
    }

    List<Praise> praise(PortalId portal, PersonId person) {
        return of(PRAISE, portal, person)
                .query((row, number) ->
                        new Praise(
                                row.getString("words"),
                                Rows.instant(row, "written_at"),
                                row.getString("written_name")))
                .list();
    }

    List<Film> films(PortalId portal, PersonId person) {
        return of(FILMS, portal, person)
                .query((row, number) ->
                        new Film(
                                row.getString("title"),
                                row.getString("stage"),
                                row.getObject("story_id", UUID.class),
                                Rows.instant(row, "changed_at"),
                                Arrays.asList((String[]) row.getArray("roles").getArray()),
                                row.getBoolean("seen")))
                .list();
    }

    /** A new private address for the person; the one before is closed. */
    void open(PortalId portal, PersonId person, SecretKey key, String by) {
        of(OPEN, portal, person)
                .param("hash", key.hash())
                .param("now", Rows.sql(clock.instant()))
                .param("by", by)
                .update();
    }

    Optional<Portfolio> byKey(PortalId portal, SecretKey key) {
        return found(db.sql(BY_KEY).param("portal", portal.value()).param("hash", key.hash()));
    }

    Optional<Portfolio> shown(PortalId portal, String key) {
        return found(db.sql(SHOWN).param("portal", portal.value()).param("key", key));
    }

    Optional<Portfolio> ofPerson(PortalId portal, PersonId person) {
        return found(of(OF_PERSON, portal, person));
    }

    /** Opens the address for others, or closes it. */
    void show(PortalId portal, PersonId person, @Nullable String key, boolean praise) {
        of(SHOW, portal, person).param("key", key).param("praise", praise).update();
    }

    private static Optional<Portfolio> found(JdbcClient.StatementSpec sql) {
        return sql.query((row, number) ->
                        new Portfolio(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                Rows.instant(row, "made_at"),
                                row.getString("show_key"),
                                row.getBoolean("with_praise")))
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, PersonId person) {
        return db.sql(sql).param("portal", portal.value()).param("person", person.value());
    }
}
