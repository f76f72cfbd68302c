package org.parvis.workshops.calendar;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Private addresses of calendars. */
@Component
final class FeedStore {
    private static final String ADD =
            """
            INSERT INTO workshops.feed (portal_id, key, kind, target, made_at) VALUES (:portal, :key, :kind, :target, now())
            ON CONFLICT (portal_id, kind, target) DO UPDATE SET key = EXCLUDED.key, made_at = EXCLUDED.made_at
            """;
    private static final String BY_KEY =
            "SELECT key, kind, target FROM workshops.feed WHERE portal_id = :portal AND key = :key";
    private static final String ALL =
            "SELECT key, kind, target FROM workshops.feed WHERE portal_id = :portal ORDER BY kind, target";

    /** What a calendar is of. */
    enum Kind {
        GROUP,
        SITE,
        STAFF,
        PERSON
    }

    /**
     * @param target identifier of the group, place or participant; name of somebody of the team
     */
    record Feed(String key, Kind kind, String target) {}

    private final JdbcClient db;

    FeedStore(JdbcClient db) {
        this.db = db;
    }

    /** A new address; the one before, if there was one, is closed. */
    void open(PortalId portal, Feed feed) {
        db.sql(ADD)
                .param("portal", portal.value())
                .param("key", feed.key())
                .param("kind", feed.kind().name())
                .param("target", feed.target())
                .update();
    }

    Optional<Feed> byKey(PortalId portal, String key) {
        return db.sql(BY_KEY)
                .param("portal", portal.value())
                .param("key", key)
                .query(FeedStore::row)
                .optional();
    }

    List<Feed> all(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query(FeedStore::row).list();
    }

    private static Feed row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Feed(
                row.getString("key"), Kind.valueOf(row.getString("kind")), row.getString("target"));
    }
}
