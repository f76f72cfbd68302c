package org.parvis.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of the whole server: they belong to no portal. */
@Component
final class LetterStore {
    private static final String INSERT =
            """
            INSERT INTO platform.letter (id, recipient, subject, body, html, about, leave, written_at)
            VALUES (:id, :recipient, :subject, :body, :html, :about, :leave, :writtenAt)
            """;

    private static final String FIND = "SELECT * FROM platform.letter WHERE id = :id";

    private static final String LATEST =
            """
            SELECT * FROM platform.letter
            ORDER BY written_at DESC, id DESC
            LIMIT :most
            """;

    /** A letter that has left is nobody's business any more: only the fact is kept. */
    private static final String SENT =
            """
            UPDATE platform.letter
            SET sent_at = :now, body = '', html = NULL, failure = ''
            WHERE id = :id
            """;

    private static final String FAILED =
            """
            UPDATE platform.letter SET failure = :failure, leaving_at = NULL WHERE id = :id
            """;

    private static final String LEAVES =
            """
            UPDATE platform.letter SET leaving_at = :now WHERE id = :id AND leaving_at IS NULL
            """;

    private static final String FORGET_ABOUT = "DELETE FROM platform.letter WHERE about = :about";

    private static final String FORGET = "DELETE FROM platform.letter WHERE written_at < :before";

    private static final String POST =
            """
            SELECT max(sent_at) AS last_sent,
              count(*) FILTER (WHERE sent_at IS NULL AND failure <> '') AS refused,
              max(written_at) FILTER (WHERE sent_at IS NULL AND failure <> '') AS last_refused,
              coalesce((array_agg(failure ORDER BY written_at DESC)
                FILTER (WHERE sent_at IS NULL AND failure <> ''))[1], '') AS last_refusal
            FROM platform.letter
            """;

    private static final RowMapper<KeptLetter> ROW =
            (row, number) ->
                    new KeptLetter(
                            row.getObject("id", UUID.class),
                            letter(row),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            instant(row.getObject("sent_at", OffsetDateTime.class)),
                            row.getString("failure"));

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, Letter letter, Instant now) {
        Circular circular = letter.circular();
        db.sql(INSERT)
                .param("id", id)
                .param("recipient", letter.to())
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("html", letter.html())
                .param("about", circular == null ? "" : circular.about())
                .param("leave", circular == null ? "" : circular.leave())
                .param("writtenAt", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptLetter> find(UUID id) {
        return db.sql(FIND).param("id", id).query(ROW).optional();
    }

    List<KeptLetter> latest(int most) {
        return db.sql(LATEST).param("most", most).query(ROW).list();
    }

    /**
     * How the post goes.
     *
     * @param refused letters that the mail server did not take, and has not taken since
     */
    record Post(
            @Nullable Instant lastSent,
            @Nullable Instant lastRefused,
            long refused,
            String lastRefusal) {
        /** Whether the mail server took a letter after the last one it did not take. */
        boolean goesOn() {
            return lastRefused == null || lastSent != null && lastSent.isAfter(lastRefused);
        }
    }

    Post post() {
        return db.sql(POST)
                .query((row, number) ->
                        new Post(
                                instant(row.getObject("last_sent", OffsetDateTime.class)),
                                instant(row.getObject("last_refused", OffsetDateTime.class)),
                                row.getLong("refused"),
                                row.getString("last_refusal")))
                .single();
    }

    void sent(UUID id, Instant now) {
        db.sql(SENT).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void failed(UUID id, String failure) {
        db.sql(FAILED).param("id", id).param("failure", failure).update();
    }

    /** Whether it may be given to the mail server now: false when it was given before. */
    boolean leaves(UUID id, Instant now) {
        return db.sql(LEAVES).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update()
                == 1;
    }

    void forget(String about) {
        db.sql(FORGET_ABOUT).param("about", about).update();
    }

    void forget(Instant before) {
        db.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /** The words of a letter that has left are gone; a dash stands for them. */
    private static Letter letter(ResultSet row) throws SQLException {
        String body = row.getString("body");
        String about = row.getString("about");
        return new Letter(
                row.getString("recipient"),
                row.getString("subject"),
                body.isEmpty() ? "—" : body,
                row.getString("html"),
                about.isEmpty() ? null : new Circular(about, row.getString("leave")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
