package org.parvis.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was saved, time after time. */
@Component
public final class RevisionStore {
    private static final String COLUMNS =
            """
            SELECT number, content, account_id, began_at, saved_at, kept,
                coalesce((SELECT string_agg(w.account_name, ', ' ORDER BY w.account_name)
                          FROM newsroom.revision_writer w
                          WHERE w.portal_id = r.portal_id AND w.story_id = r.story_id AND w.number = r.number),
                         account_name) AS account_name
            FROM newsroom.revision r WHERE portal_id = :portal AND story_id = :id
            """;
    private static final String ALL = COLUMNS + "ORDER BY number DESC LIMIT 100";
    private static final String LAST = COLUMNS + "ORDER BY number DESC LIMIT 1";
    private static final String ADD =
            """
            INSERT INTO newsroom.revision (portal_id, story_id, number, content, account_id, account_name, began_at, saved_at)
            VALUES (:portal, :id, :number, :content::jsonb, :by, :byName, :now, :now)
            """;
    private static final String COMPLETE =
            """
            UPDATE newsroom.revision SET content = :content::jsonb, saved_at = :now
            WHERE portal_id = :portal AND story_id = :id AND number = :number
            """;
    private static final String KEEP =
            """
            UPDATE newsroom.revision SET kept = true
            WHERE portal_id = :portal AND story_id = :id
                AND number = (SELECT max(number) FROM newsroom.revision WHERE portal_id = :portal AND story_id = :id)
            """;

    private final JdbcClient db;
    private final Clock clock;

    RevisionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Revision> all(PortalId portal, StoryId id) {
        return sql(ALL, portal, id).query(RevisionStore::revision).list();
    }

    public Optional<Revision> last(PortalId portal, StoryId id) {
        return sql(LAST, portal, id).query(RevisionStore::revision).optional();
    }

    /** Keeps a save, in the last revision or a new one. */
    void save(PortalId portal, StoryId id, StoryContent content, Actor by) {
        Optional<Revision> last = last(portal, id);
        boolean starts = last.map(one -> startsNew(one, by)).orElse(true);
        int number = last.map(Revision::number).orElse(0) + (starts ? 1 : 0);
        JdbcClient.StatementSpec sql =
                sql(starts ? ADD : COMPLETE, portal, id)
                        .param("number", number)
                        .param("content", ContentJson.write(content))
                        .param("now", Moments.sql(clock.instant()));
        (starts ? sql.param("by", by.account()).param("byName", by.name()) : sql).update();
    }

    private boolean startsNew(Revision last, Actor by) {
        return RevisionRule.startsNew(
                last.beganAt(), last.account(), last.kept(), by.account(), clock.instant());
    }

    /** Nobody overwrites the last revision any more. */
    public void keepLast(PortalId portal, StoryId id) {
        sql(KEEP, portal, id).update();
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal, StoryId id) {
        return db.sql(text).param("portal", portal.value()).param("id", id.value());
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getInt("number"),
                ContentJson.read(row.getString("content")),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                Objects.requireNonNull(Moments.read(row, "began_at")),
                Objects.requireNonNull(Moments.read(row, "saved_at")),
                row.getBoolean("kept"));
    }
}
