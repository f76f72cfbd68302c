package org.parvis.doors;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came by other doors, and which of it is known already. */
@Component
final class ArrivalStore {
    private static final String CLAIM =
            """
            INSERT INTO doors.number (portal_id, number, came_at) VALUES (:portal, :number, :now)
            ON CONFLICT (portal_id, number) DO UPDATE SET came_at = :now
                WHERE number.kept_at IS NULL AND number.came_at < :before
            """;
    private static final String IS_KEPT =
            "SELECT kept_at IS NOT NULL FROM doors.number WHERE portal_id = :portal AND number = :number";
    private static final String KEPT =
            "UPDATE doors.number SET kept_at = :now WHERE portal_id = :portal AND number = :number";
    private static final String RELEASE =
            "DELETE FROM doors.number WHERE portal_id = :portal AND number = :number AND kept_at IS NULL";
    private static final String INSERT =
            """
            INSERT INTO doors.arrival (portal_id, id, way, name, sender, known, title, story_id, refused, came_at)
            VALUES (:portal, :id, :way, :name, :sender, :known, :title, :story, :refused, :now)
            """;
    private static final String LATEST =
            "SELECT * FROM doors.arrival WHERE portal_id = :portal ORDER BY came_at DESC, id DESC LIMIT 60";
    private static final String FORGET = "DELETE FROM doors.arrival WHERE came_at < :before";
    private static final String FORGET_NUMBERS = "DELETE FROM doors.number WHERE came_at < :before";

    private final JdbcClient db;

    ArrivalStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether this number has not come before, or came to a server that was stopped before it was
     * kept.
     *
     * @param before who began earlier than this does no longer go on
     */
    boolean claim(PortalId portal, String number, Instant now, Instant before) {
        return number(CLAIM, portal, number)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it is here, and not only on its way. */
    boolean isKept(PortalId portal, String number) {
        return number(IS_KEPT, portal, number)
                .query((row, index) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void kept(PortalId portal, String number, Instant now) {
        number(KEPT, portal, number).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** It could not be kept: it may come again. */
    void release(PortalId portal, String number) {
        number(RELEASE, portal, number).update();
    }

    private JdbcClient.StatementSpec number(String sql, PortalId portal, String number) {
        return db.sql(sql).param("portal", portal.value()).param("number", number);
    }

    void insert(PortalId portal, Arrival one) {
        db.sql(INSERT)
                .param("portal", portal.value())
                .param("id", one.id())
                .param("way", one.way().name())
                .param("name", one.name())
                .param("sender", one.from())
                .param("known", one.known())
                .param("title", one.title())
                .param("story", one.story())
                .param("refused", one.refused().toArray(String[]::new))
                .param("now", one.cameAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Arrival> latest(PortalId portal) {
        return db.sql(LATEST).param("portal", portal.value()).query(ArrivalStore::row).list();
    }

    /** Of all portals: who wrote long ago. */
    void forget(Instant before) {
        db.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
        db.sql(FORGET_NUMBERS).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static Arrival row(ResultSet row, int number) throws SQLException {
        Array refused = row.getArray("refused");
        return new Arrival(
                row.getObject("id", UUID.class),
                Incoming.Way.valueOf(row.getString("way")),
                row.getString("name"),
                row.getString("sender"),
                row.getString("known"),
                row.getString("title"),
                row.getObject("story_id", UUID.class),
                List.of((String[]) refused.getArray()),
                row.getObject("came_at", OffsetDateTime.class).toInstant());
    }
}
