package org.parvis.catalogue.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readers by story, portal and day. */
@Component
final class AudienceStore {
    private static final String KEEP_SALT =
            "INSERT INTO catalogue.audience_salt (day, salt) VALUES (:day, :salt) ON CONFLICT DO NOTHING";
    private static final String SALT = "SELECT salt FROM catalogue.audience_salt WHERE day = :day";

    /**
     * How many readers of one network count for one gesture, story and day: names of browsers are
     * made up in no time. No landing of a tower and no class has so many browsers.
     */
    static final int MOST_OF_A_NETWORK = 100;

    /**
     * Whoever was seen before is not new; whatever is not online is nobody's; beyond the most of a
     * network nothing is kept.
     */
    private static final String COUNT =
            """
            WITH hit AS (
                SELECT CAST(day AS date) AS day, CAST(place AS uuid) AS place_id, CAST(entry AS uuid) AS entry_id, gesture,
                    CAST(crowd AS bigint) AS crowd, CAST(reader AS bigint) AS reader
                FROM unnest(CAST(:days AS text[]), CAST(:places AS text[]), CAST(:entries AS text[]), CAST(:gestures AS text[]),
                    CAST(:crowds AS text[]), CAST(:readers AS text[])) AS sent (day, place, entry, gesture, crowd, reader)
            ), known AS (
                SELECT hit.*, coalesce(e.home_portal, e.portal_id) AS portal_id, coalesce(e.home_subject, e.subject) AS subject
                FROM hit JOIN catalogue.entry AS e ON e.portal_id = hit.place_id AND e.id = hit.entry_id
            ), counted AS (
                SELECT day, place_id, entry_id, gesture, crowd, count(*) AS readers
                FROM catalogue.audience_reader
                    JOIN (SELECT DISTINCT day, place_id, entry_id, gesture, crowd FROM known) AS asked
                        USING (day, place_id, entry_id, gesture, crowd)
                GROUP BY day, place_id, entry_id, gesture, crowd
            ), newcomer AS (
                SELECT known.*, row_number() OVER (PARTITION BY day, place_id, entry_id, gesture, crowd ORDER BY reader) AS nth
                FROM known
                WHERE NOT EXISTS (
                    SELECT FROM catalogue.audience_reader AS r
                    WHERE (r.day, r.place_id, r.entry_id, r.gesture, r.crowd, r.reader)
                        = (known.day, known.place_id, known.entry_id, known.gesture, known.crowd, known.reader))
            ), fresh AS (
                INSERT INTO catalogue.audience_reader (day, place_id, entry_id, gesture, crowd, reader)
                SELECT day, place_id, entry_id, gesture, crowd, reader
                FROM newcomer LEFT JOIN counted USING (day, place_id, entry_id, gesture, crowd)
                WHERE nth + coalesce(counted.readers, 0) <= :most
                ORDER BY day, place_id, entry_id, gesture, crowd, reader
                ON CONFLICT DO NOTHING
                RETURNING day, place_id, entry_id, gesture
            )
            INSERT INTO catalogue.audience (portal_id, subject, day, place_id, gesture, readers)
            SELECT story.portal_id, story.subject, fresh.day, fresh.place_id, fresh.gesture, count(*)
            FROM fresh JOIN (SELECT DISTINCT place_id, entry_id, portal_id, subject FROM known) AS story
                USING (place_id, entry_id)
            GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            ON CONFLICT (portal_id, subject, day, place_id, gesture)
            DO UPDATE SET readers = audience.readers + excluded.readers
            """;

    private static final String OF_STORIES =
            """
            SELECT portal_id, subject, place_id, gesture, sum(readers) AS readers
            FROM (
                SELECT portal_id, subject, place_id, gesture, readers FROM catalogue.audience
                UNION ALL SELECT portal_id, subject, place_id, gesture, readers FROM catalogue.audience_year
            ) AS counted
            WHERE (portal_id, subject) IN (SELECT * FROM unnest(CAST(:portals AS uuid[]), CAST(:subjects AS text[])))
                AND (CAST(:place AS uuid) IS NULL OR place_id = :place)
            GROUP BY portal_id, subject, place_id, gesture
            """;

    private static final String DAYS =
            """
            SELECT day, gesture, sum(readers) AS readers FROM catalogue.audience
            WHERE portal_id = :portal AND subject = :subject AND day >= :since
                AND (CAST(:place AS uuid) IS NULL OR place_id = :place)
            GROUP BY day, gesture ORDER BY day DESC
            """;

    private static final String OF_PLACE =
            """
            SELECT portal_id, subject, place_id, gesture, sum(readers) AS readers FROM catalogue.audience
            WHERE place_id = :portal AND day BETWEEN :since AND :until
            GROUP BY portal_id, subject, place_id, gesture
            UNION ALL
            SELECT portal_id, subject, place_id, gesture, sum(readers) AS readers FROM catalogue.audience
            WHERE portal_id = :portal AND place_id <> :portal AND day BETWEEN :since AND :until
            GROUP BY portal_id, subject, place_id, gesture
            """;

    private static final String FORGET_READERS =
            "DELETE FROM catalogue.audience_reader WHERE day < :day";
    private static final String FORGET_SALTS =
            "DELETE FROM catalogue.audience_salt WHERE day < :day";

    private static final String SUM_UP =
            """
            WITH old AS (DELETE FROM catalogue.audience WHERE day < :day RETURNING *)
            INSERT INTO catalogue.audience_year (portal_id, subject, year, place_id, gesture, readers)
            SELECT portal_id, subject, CAST(extract(year FROM day) AS integer), place_id, gesture, sum(readers)
            FROM old GROUP BY 1, 2, 3, 4, 5
            ON CONFLICT (portal_id, subject, year, place_id, gesture)
            DO UPDATE SET readers = audience_year.readers + excluded.readers
            """;

    private final JdbcClient db;

    AudienceStore(JdbcClient db) {
        this.db = db;
    }

    /** How many readers did this with a story on a portal. */
    record Sum(EntryRef story, PortalId place, Gesture gesture, long readers) {}

    /** The same of one day, wherever. */
    record OfDay(LocalDate day, Gesture gesture, long readers) {}

    /** The salt of a day: this one, unless another node was first. */
    byte[] salt(LocalDate day, byte[] fresh) {
        db.sql(KEEP_SALT).param("day", day).param("salt", fresh).update();
        return db.sql(SALT).param("day", day).query((row, number) -> row.getBytes("salt")).single();
    }

    void count(Collection<Hit> hits) {
        db.sql(COUNT)
                .param("days", column(hits, Hit::day))
                .param("places", column(hits, Hit::portal))
                .param("entries", column(hits, Hit::entry))
                .param("gestures", column(hits, hit -> hit.gesture().name()))
                .param("crowds", column(hits, Hit::crowd))
                .param("readers", column(hits, Hit::reader))
                .param("most", MOST_OF_A_NETWORK)
                .update();
    }

    private static String[] column(Collection<Hit> hits, Function<Hit, Object> value) {
        return hits.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /**
     * All that was ever counted of these stories.
     *
     * @param place only what was seen there, or nothing for everywhere
     */
    List<Sum> of(Collection<EntryRef> stories, @Nullable PortalId place) {
        return db.sql(OF_STORIES)
                .param(
                        "portals",
                        stories.stream().map(one -> one.portal().value()).toArray(UUID[]::new))
                .param(
                        "subjects",
                        stories.stream()
                                .map(one -> one.subject().toString())
                                .toArray(String[]::new))
                .param("place", place == null ? null : place.value())
                .query(AudienceStore::sum)
                .list();
    }

    /** Day by day since then, the newest first. */
    List<OfDay> days(EntryRef story, @Nullable PortalId place, LocalDate since) {
        return db
                .sql(DAYS)
                .param("portal", story.portal().value())
                .param("subject", story.subject().toString())
                .param("place", place == null ? null : place.value())
                .param("since", since)
                .query((row, number) ->
                        new OfDay(
                                row.getObject("day", LocalDate.class),
                                Gesture.valueOf(row.getString("gesture")),
                                row.getLong("readers")))
                .list()
                .stream()
                .sorted(Comparator.comparing(OfDay::day).reversed())
                .toList();
    }

    /** What was seen on a portal, and what of its own was seen elsewhere, both days included. */
    List<Sum> ofPlace(PortalId portal, LocalDate since, LocalDate until) {
        return db.sql(OF_PLACE)
                .param("portal", portal.value())
                .param("since", since)
                .param("until", until)
                .query(AudienceStore::sum)
                .list();
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(
                new EntryRef(
                        new PortalId(row.getObject("portal_id", UUID.class)),
                        SubjectRef.parse(row.getString("subject"))),
                new PortalId(row.getObject("place_id", UUID.class)),
                Gesture.valueOf(row.getString("gesture")),
                row.getLong("readers"));
    }

    /** Throws away everything with which readers of days before this one were told apart. */
    void forgetReaders(LocalDate day) {
        db.sql(FORGET_READERS).param("day", day).update();
        db.sql(FORGET_SALTS).param("day", day).update();
    }

    /** Leaves of the days before this one the sum of each year. */
    int sumUp(LocalDate day) {
        return db.sql(SUM_UP).param("day", day).update();
    }
}
