package org.parvis.conference.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Conference;
import org.parvis.conference.ConferenceRows;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaStore;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conferences and the ideas they take in turn. */
@Component
public final class ConferenceStore {
    private static final String INSERT =
            """
            INSERT INTO conference.conference (portal_id, id, code, live_key, place, opened_at, opened_name, opened_by)
            VALUES (:portal, :id, :code, :key, :place, :now, :name, :by)
            """;
    private static final String ONE =
            "SELECT * FROM conference.conference WHERE portal_id = :portal AND id = :id";
    private static final String LOCK = ONE + " FOR UPDATE";
    private static final String BY_CODE =
            """
            SELECT * FROM conference.conference WHERE portal_id = :portal AND code = :code
            ORDER BY opened_at DESC LIMIT 1
            """;
    private static final String BY_KEY =
            "SELECT * FROM conference.conference WHERE live_key = :key AND closed_at IS NULL";
    private static final String PORTAL_OF_KEY =
            "SELECT portal_id FROM conference.conference WHERE live_key = :key";
    private static final String LATEST =
            """
            SELECT * FROM conference.conference WHERE portal_id = :portal
            ORDER BY (closed_at IS NULL) DESC, opened_at DESC LIMIT 20
            """;
    private static final String FORGOTTEN =
            "SELECT portal_id, id FROM conference.conference WHERE closed_at IS NULL AND opened_at < :before LIMIT 100";
    private static final String TURN =
            "UPDATE conference.conference SET turn = :turn WHERE portal_id = :portal AND id = :id";
    private static final String CLOSE =
            """
            UPDATE conference.conference SET closed_at = :now, turn = NULL
            WHERE portal_id = :portal AND id = :id AND closed_at IS NULL
            """;
    private static final String ADD =
            """
            INSERT INTO conference.agenda (portal_id, conference_id, idea_id, position)
            SELECT :portal, :id, :idea, coalesce(max(position), 0) + 1 FROM conference.agenda
            WHERE portal_id = :portal AND conference_id = :id
            ON CONFLICT DO NOTHING
            """;
    private static final String AGENDA =
            """
            SELECT idea.* FROM conference.agenda JOIN conference.idea
                ON idea.portal_id = agenda.portal_id AND idea.id = agenda.idea_id
            WHERE agenda.portal_id = :portal AND conference_id = :id ORDER BY position
            """;

    private final JdbcClient db;
    private final Clock clock;

    ConferenceStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A conference of some portal, for what goes over all of them by the clock. */
    record Where(PortalId portal, UUID id) {}

    void insert(PortalId portal, Conference one) {
        of(INSERT, portal, one.id())
                .param("code", one.code())
                .param("key", one.liveKey())
                .param("place", one.place())
                .param("now", ConferenceRows.sql(one.openedAt()))
                .param("name", one.openedName())
                .param("by", one.openedBy().value())
                .update();
    }

    public Optional<Conference> find(PortalId portal, UUID id) {
        return of(ONE, portal, id).query(ConferenceStore::row).optional();
    }

    public Optional<Conference> lock(PortalId portal, UUID id) {
        return of(LOCK, portal, id).query(ConferenceStore::row).optional();
    }

    /** The last one with this code. */
    public Optional<Conference> byCode(PortalId portal, String code) {
        return db.sql(BY_CODE)
                .param("portal", portal.value())
                .param("code", code)
                .query(ConferenceStore::row)
                .optional();
    }

    /** Of whatever portal: the key is unguessable. */
    Optional<Conference> byKey(String key) {
        return db.sql(BY_KEY).param("key", key).query(ConferenceStore::row).optional();
    }

    Optional<PortalId> portalOfKey(String key) {
        return db.sql(PORTAL_OF_KEY)
                .param("key", key)
                .query((row, number) -> new PortalId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Open ones first, then the newest. */
    List<Conference> latest(PortalId portal) {
        return db.sql(LATEST).param("portal", portal.value()).query(ConferenceStore::row).list();
    }

    /** Of all portals: those that nobody closed. */
    List<Where> openedBefore(Instant before) {
        return db.sql(FORGOTTEN)
                .param("before", ConferenceRows.sql(before))
                .query((row, number) ->
                        new Where(
                                new PortalId(row.getObject(1, UUID.class)),
                                row.getObject(2, UUID.class)))
                .list();
    }

    void turn(PortalId portal, UUID id, @Nullable UUID idea) {
        of(TURN, portal, id).param("turn", idea).update();
    }

    /** Whether it was still open. */
    boolean close(PortalId portal, UUID id) {
        return of(CLOSE, portal, id).param("now", ConferenceRows.sql(clock.instant())).update()
                == 1;
    }

    /** At the end; an idea stands there once. */
    void add(PortalId portal, UUID id, UUID idea) {
        of(ADD, portal, id).param("idea", idea).update();
    }

    /** Its ideas, in turn. */
    List<Idea> agenda(PortalId portal, UUID id) {
        return of(AGENDA, portal, id).query(IdeaStore::row).list();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id);
    }

    private static Conference row(ResultSet row, int number) throws SQLException {
        return new Conference(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("live_key"),
                row.getString("place"),
                ConferenceRows.instant(row, "opened_at"),
                row.getString("opened_name"),
                new AccountId(row.getObject("opened_by", UUID.class)),
                ConferenceRows.instantIfAny(row, "closed_at"),
                row.getObject("turn", UUID.class));
    }
}
