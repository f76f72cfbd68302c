package org.parvis.workshops.book;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journal and contacts. */
@Component
final class BookStore {
    private static final String ADD =
            """
            INSERT INTO workshops.book_entry (portal_id, id, kind, day, who, words, next_on, written_at, written_name)
            VALUES (:portal, :id, :kind, :day, :who, :words, :next, :now, :by)
            """;
    private static final String LATEST =
            """
            SELECT id, kind, day, who, words, next_on, written_name FROM workshops.book_entry
            WHERE portal_id = :portal AND kind = :kind ORDER BY day DESC, id DESC LIMIT 100
            """;
    private static final String TO_DO =
            """
            SELECT id, kind, day, who, words, next_on, written_name FROM workshops.book_entry
            WHERE portal_id = :portal AND next_on IS NOT NULL ORDER BY next_on, id LIMIT 50
            """;
    private static final String DONE =
            "UPDATE workshops.book_entry SET next_on = NULL WHERE portal_id = :portal AND id = :id";
    private static final String DROP =
            "DELETE FROM workshops.book_entry WHERE portal_id = :portal AND id = :id";
    private static final String NEXT_TIMES =
            """
            SELECT x.id, x.starts, x.note, x.next_time, g.title FROM workshops.session x
            JOIN workshops.workgroup g ON g.portal_id = x.portal_id AND g.id = x.group_id
            WHERE x.portal_id = :portal AND x.starts < :now AND (x.note <> '' OR x.next_time <> '')
            ORDER BY x.starts DESC LIMIT 8
            """;

    /** What an entry is about. */
    enum Kind {
        JOURNAL,
        CONTACT
    }

    /** One entry. */
    record Entry(
            UUID id,
            Kind kind,
            LocalDate day,
            String who,
            String words,
            @Nullable LocalDate next,
            String by) {}

    /** What was kept of a session, and what was meant for the next one. */
    record Note(UUID session, Instant starts, String group, String note, String next) {}

    private final JdbcClient db;
    private final Clock clock;

    BookStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID add(
            PortalId portal,
            Kind kind,
            LocalDate day,
            String who,
            String words,
            @Nullable LocalDate next,
            String by) {
        UUID id = Uuid7.next(clock);
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", id)
                .param("kind", kind.name())
                .param("day", day)
                .param("who", who)
                .param("words", words)
                .param("next", next)
                .param("now", Rows.sql(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    /** The latest first. */
    List<Entry> latest(PortalId portal, Kind kind) {
        return db.sql(LATEST)
                .param("portal", portal.value())
                .param("kind", kind.name())
                .query(BookStore::row)
                .list();
    }

    /** What is to be taken up again, the soonest first. */
    List<Entry> toDo(PortalId portal) {
        return db.sql(TO_DO).param("portal", portal.value()).query(BookStore::row).list();
    }

    boolean done(PortalId portal, UUID id) {
        return db.sql(DONE).param("portal", portal.value()).param("id", id).update() == 1;
    }

    boolean drop(PortalId portal, UUID id) {
        return db.sql(DROP).param("portal", portal.value()).param("id", id).update() == 1;
    }

    /** What was kept of the last sessions. */
    List<Note> notes(PortalId portal) {
        return db.sql(NEXT_TIMES)
                .param("portal", portal.value())
                .param("now", Rows.sql(clock.instant()))
                .query((row, number) ->
                        new Note(
                                row.getObject("id", UUID.class),
                                Rows.instant(row, "starts"),
                                row.getString("title"),
                                row.getString("note"),
                                row.getString("next_time")))
                .list();
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        Date next = row.getDate("next_on");
        return new Entry(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getDate("day")).toLocalDate(),
                row.getString("who"),
                row.getString("words"),
                next == null ? null : next.toLocalDate(),
                row.getString("written_name"));
    }
}
