package org.parvis.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ideas, their private links and their files. */
@Component
public final class IdeaStore {
    private static final String INSERT =
            """
            INSERT INTO conference.idea (portal_id, id, words, name, email, account_id, language, came_at, state, state_at)
            VALUES (:portal, :id, :words, :name, :email, :account, :language, :now, 'WAITING', :now)
            """;
    private static final String ONE =
            "SELECT * FROM conference.idea WHERE portal_id = :portal AND id = :id";
    private static final String LOCK = ONE + " FOR UPDATE";
    private static final String BY_LINK =
            """
            SELECT * FROM conference.idea WHERE portal_id = :portal AND id =
                (SELECT idea_id FROM conference.idea_link WHERE portal_id = :portal AND hash = :hash)
            """;
    private static final String SAME =
            """
            SELECT id FROM conference.idea WHERE portal_id = :portal AND words = :words AND name = :name AND email = :email
                AND account_id IS NOT DISTINCT FROM CAST(:account AS uuid) AND state = 'WAITING' AND came_at > :since
            ORDER BY came_at LIMIT 1
            """;
    private static final String IN_STATE =
            """
            SELECT * FROM conference.idea WHERE portal_id = :portal AND state = ANY (:states)
            ORDER BY came_at DESC, id DESC LIMIT :most
            """;
    private static final String COUNT =
            "SELECT count(*) FROM conference.idea WHERE portal_id = :portal AND state = 'WAITING'";
    private static final String MERGED_INTO =
            "SELECT * FROM conference.idea WHERE portal_id = :portal AND into_id = :id ORDER BY came_at";
    private static final String DECIDE =
            """
            UPDATE conference.idea SET state = :state, state_at = :now, told_at = NULL, decided_name = :by, title = :title,
                angle = :angle, kind = :kind, crew = :crew, due = :due, next_step = :step, reason = :reason,
                into_id = :into, story_id = :story
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String TOLD =
            "UPDATE conference.idea SET told_at = :now WHERE portal_id = :portal AND id = :id AND told_at IS NULL";
    private static final String ADD_LINK =
            "INSERT INTO conference.idea_link (portal_id, hash, idea_id) VALUES (:portal, :hash, :id)";
    private static final String ADD_FILE =
            "INSERT INTO conference.idea_file (portal_id, idea_id, asset_id) VALUES (:portal, :id, :asset)";
    private static final String FILES =
            "SELECT asset_id FROM conference.idea_file WHERE portal_id = :portal AND idea_id = :id ORDER BY asset_id";
    private static final String DELETE =
            "DELETE FROM conference.idea WHERE portal_id = :portal AND id = :id";
    private static final String FORGET_EMAIL =
            "UPDATE conference.idea SET email = '' WHERE portal_id = :portal AND id = :id";
    private static final String FORGET_EMAILS =
            "UPDATE conference.idea SET email = '' WHERE email <> '' AND state_at < :before";

    private final JdbcClient db;
    private final Clock clock;

    IdeaStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void insert(PortalId portal, Idea idea) {
        of(INSERT, portal, idea.id())
                .param("words", idea.words())
                .param("name", idea.name())
                .param("email", idea.email())
                .param("account", idea.account())
                .param("language", idea.language().tag())
                .param("now", ConferenceRows.sql(idea.cameAt()))
                .update();
    }

    /** The same words of the same person, given since then. */
    public Optional<UUID> same(PortalId portal, Idea idea, Instant since) {
        return db.sql(SAME)
                .param("portal", portal.value())
                .param("words", idea.words())
                .param("name", idea.name())
                .param("email", idea.email())
                .param("account", idea.account())
                .param("since", ConferenceRows.sql(since))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    public Optional<Idea> find(PortalId portal, UUID id) {
        return of(ONE, portal, id).query(IdeaStore::row).optional();
    }

    public Optional<Idea> lock(PortalId portal, UUID id) {
        return of(LOCK, portal, id).query(IdeaStore::row).optional();
    }

    /** On another portal a link is nothing. */
    public Optional<Idea> find(PortalId portal, PrivateWord word) {
        return db.sql(BY_LINK)
                .param("portal", portal.value())
                .param("hash", word.hash())
                .query(IdeaStore::row)
                .optional();
    }

    /** The newest first. */
    public List<Idea> in(PortalId portal, Collection<IdeaState> states, int most) {
        return db.sql(IN_STATE)
                .param("portal", portal.value())
                .param("states", states.stream().map(IdeaState::name).toArray(String[]::new))
                .param("most", most)
                .query(IdeaStore::row)
                .list();
    }

    public int waiting(PortalId portal) {
        return db.sql(COUNT)
                .param("portal", portal.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<Idea> mergedInto(PortalId portal, UUID id) {
        return of(MERGED_INTO, portal, id).query(IdeaStore::row).list();
    }

    public void decide(PortalId portal, Idea idea, String by) {
        of(DECIDE, portal, idea.id())
                .param("state", idea.state().name())
                .param("now", ConferenceRows.sql(clock.instant()))
                .param("by", by)
                .param("title", idea.title())
                .param("angle", idea.angle())
                .param("kind", idea.kind())
                .param("crew", idea.crew().toArray(String[]::new))
                .param("due", idea.due())
                .param("step", idea.nextStep())
                .param("reason", idea.reason())
                .param("into", idea.into())
                .param("story", idea.story())
                .update();
    }

    /** Whether it had not been said yet. */
    boolean tell(PortalId portal, UUID id) {
        return of(TOLD, portal, id).param("now", ConferenceRows.sql(clock.instant())).update() == 1;
    }

    public PrivateWord newLink(PortalId portal, UUID id) {
        PrivateWord word = PrivateWord.random();
        of(ADD_LINK, portal, id).param("hash", word.hash()).update();
        return word;
    }

    public void addFile(PortalId portal, UUID id, UUID asset) {
        of(ADD_FILE, portal, id).param("asset", asset).update();
    }

    public List<UUID> files(PortalId portal, UUID id) {
        return of(FILES, portal, id)
                .query((row, number) -> row.getObject("asset_id", UUID.class))
                .list();
    }

    public void delete(PortalId portal, UUID id) {
        of(DELETE, portal, id).update();
    }

    public void forgetEmail(PortalId portal, UUID id) {
        of(FORGET_EMAIL, portal, id).update();
    }

    /** Of all portals. */
    public void forgetEmails(Instant before) {
        db.sql(FORGET_EMAILS).param("before", ConferenceRows.sql(before)).update();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id);
    }

    public static Idea row(ResultSet row, int number) throws SQLException {
        return new Idea(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("account_id", UUID.class),
                new Language(row.getString("language")),
                ConferenceRows.instant(row, "came_at"),
                IdeaState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("angle"),
                row.getString("kind"),
                ConferenceRows.texts(row, "crew"),
                row.getObject("due", LocalDate.class),
                row.getString("next_step"),
                row.getString("reason"),
                row.getObject("into_id", UUID.class),
                row.getObject("story_id", UUID.class));
    }
}
