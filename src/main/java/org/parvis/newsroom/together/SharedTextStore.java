package org.parvis.newsroom.together;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The updates of texts written together. */
@Component
final class SharedTextStore {
    private static final String WHERE = "WHERE portal_id = :portal AND story_id = :id ";
    private static final String BEGIN =
            """
            INSERT INTO newsroom.shared_text (portal_id, story_id, epoch, version, stored)
            VALUES (:portal, :id, :epoch, 0, '{}') ON CONFLICT DO NOTHING
            """;
    private static final String FIND =
            "SELECT epoch, version, stored, last_seq, settled_seq, bytes FROM newsroom.shared_text "
                    + WHERE;
    private static final String LOCK = FIND + "FOR UPDATE";
    private static final String NEXT =
            "UPDATE newsroom.shared_text SET last_seq = last_seq + 1, bytes = bytes + :bytes "
                    + WHERE
                    + "RETURNING last_seq";
    private static final String ADD =
            """
            INSERT INTO newsroom.shared_update
                (portal_id, story_id, seq, content, settled, account_id, account_name, came_at)
            VALUES (:portal, :id, :seq, :content, :settled, :by, :byName, :now)
            """;
    private static final String AFTER =
            "SELECT seq, settled, content FROM newsroom.shared_update "
                    + WHERE
                    + "AND seq > :seq ORDER BY seq";
    private static final String STANDS =
            "UPDATE newsroom.shared_text SET version = :version, stored = :stored::jsonb, settled_seq = :seq "
                    + WHERE;
    private static final String SETTLE =
            "UPDATE newsroom.shared_update SET settled = true "
                    + WHERE
                    + "AND seq <= :seq AND NOT settled";
    private static final String WRITERS =
            "SELECT DISTINCT account_id, account_name FROM newsroom.shared_update "
                    + WHERE
                    + "AND seq <= :seq AND NOT settled ORDER BY account_name, account_id";
    private static final String DROP =
            "DELETE FROM newsroom.shared_update " + WHERE + "AND seq <= :seq";
    private static final String WEIGH =
            "UPDATE newsroom.shared_text SET bytes = (SELECT coalesce(sum(length(content)), 0) FROM newsroom.shared_update "
                    + WHERE
                    + ") "
                    + WHERE;
    private static final String SIGN =
            """
            INSERT INTO newsroom.revision_writer (portal_id, story_id, number, account_id, account_name)
            VALUES (:portal, :id, :number, :by, :byName) ON CONFLICT DO NOTHING
            """;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;

    SharedTextStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The text, from now on; it begins empty. */
    SharedText begun(PortalId portal, StoryId id) {
        sql(BEGIN, portal, id).param("epoch", Uuid7.next(clock)).update();
        return lock(portal, id).orElseThrow();
    }

    Optional<SharedText> find(PortalId portal, StoryId id) {
        return sql(FIND, portal, id).query(SharedTextStore::text).optional();
    }

    /** One after the other: numbers grow in the order in which updates become visible. */
    Optional<SharedText> lock(PortalId portal, StoryId id) {
        return sql(LOCK, portal, id).query(SharedTextStore::text).optional();
    }

    void add(PortalId portal, StoryId id, byte[] content, boolean settled, Actor by) {
        long number =
                sql(NEXT, portal, id)
                        .param("bytes", content.length)
                        .query((row, index) -> row.getLong(1))
                        .single();
        put(portal, id, number, content, settled, by);
    }

    private void put(
            PortalId portal, StoryId id, long number, byte[] content, boolean settled, Actor by) {
        sql(ADD, portal, id)
                .param("seq", number)
                .param("content", content)
                .param("settled", settled)
                .param("by", by.account())
                .param("byName", by.name())
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    List<SharedUpdate> after(PortalId portal, StoryId id, long number) {
        return sql(AFTER, portal, id).param("seq", number).query(SharedTextStore::update).list();
    }

    /** Those whose words up to this number are not in the story yet. */
    List<Writing> writers(PortalId portal, StoryId id, long upTo) {
        return sql(WRITERS, portal, id)
                .param("seq", upTo)
                .query((row, index) ->
                        new Writing(
                                row.getObject("account_id", UUID.class),
                                row.getString("account_name")))
                .list();
    }

    /** From now on the settled updates amount to this version of the story. */
    void stands(
            PortalId portal, StoryId id, int version, Map<String, String> stored, long settled) {
        sql(STANDS, portal, id)
                .param("version", version)
                .param("stored", JSON.writeValueAsString(stored))
                .param("seq", settled)
                .update();
    }

    void settle(PortalId portal, StoryId id, long upTo) {
        sql(SETTLE, portal, id).param("seq", upTo).update();
    }

    /** One settled update in the place of all up to its number. */
    void replace(PortalId portal, StoryId id, long upTo, byte[] whole, Actor by) {
        sql(DROP, portal, id).param("seq", upTo).update();
        put(portal, id, upTo, whole, true, by);
        sql(WEIGH, portal, id).update();
    }

    void sign(PortalId portal, StoryId id, int revision, Writing writer) {
        sql(SIGN, portal, id)
                .param("number", revision)
                .param("by", writer.account())
                .param("byName", writer.name())
                .update();
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal, StoryId id) {
        return db.sql(text).param("portal", portal.value()).param("id", id.value());
    }

    private static SharedText text(ResultSet row, int index) throws SQLException {
        return new SharedText(
                row.getObject("epoch", UUID.class),
                row.getInt("version"),
                JSON.readValue(row.getString("stored"), FIELDS),
                row.getLong("last_seq"),
                row.getLong("settled_seq"),
                row.getLong("bytes"));
    }

    private static SharedUpdate update(ResultSet row, int index) throws SQLException {
        return new SharedUpdate(
                row.getLong("seq"),
                row.getBoolean("settled"),
                Base64.getEncoder().encodeToString(row.getBytes("content")));
    }
}
