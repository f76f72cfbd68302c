package org.parvis.newsroom.sender;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who proposed which story without an account, and their private links. */
@Component
public final class SenderStore {
    private static final String ADD =
            """
            INSERT INTO newsroom.sender (portal_id, story_id, id, name, email, phone, language, came_at)
            VALUES (:portal, :story, :sender, :name, :email, :phone, :language, :now)
            """;
    private static final String ADD_LINK =
            "INSERT INTO newsroom.sender_link (portal_id, hash, story_id) VALUES (:portal, :hash, :story)";
    private static final String COLUMNS =
            "SELECT story_id, id, name, email, phone, language, came_at, read_at FROM newsroom.sender ";
    private static final String OF_STORY =
            COLUMNS + "WHERE portal_id = :portal AND story_id = :story";
    private static final String BY_ID = COLUMNS + "WHERE portal_id = :portal AND id = :sender";
    private static final String BY_LINK =
            COLUMNS
                    + """
                    WHERE portal_id = :portal AND story_id =
                        (SELECT story_id FROM newsroom.sender_link WHERE portal_id = :portal AND hash = :hash)
                    """;
    private static final String READ =
            """
            UPDATE newsroom.sender SET read_at = :now
            WHERE portal_id = :portal AND story_id = :story AND read_at IS NULL
            """;
    private static final String FORGET_CONTACT =
            "UPDATE newsroom.sender SET email = '', phone = '' WHERE portal_id = :portal AND story_id = :story";
    private static final String FORGET_PHONE =
            "UPDATE newsroom.story SET phone = '' WHERE portal_id = :portal AND id = :story";
    private static final String SILENT =
            """
            SELECT sender.portal_id, sender.story_id FROM newsroom.sender
            JOIN newsroom.story ON story.portal_id = sender.portal_id AND story.id = sender.story_id
            WHERE (email <> '' OR sender.phone <> '') AND greatest(status_at, changed_at) < :before LIMIT 500
            """;
    private static final String LEFT =
            """
            SELECT sender.portal_id, sender.story_id FROM newsroom.sender
            JOIN newsroom.story ON story.portal_id = sender.portal_id AND story.id = sender.story_id
            WHERE status = 'DRAFT' AND published IS NULL AND greatest(status_at, changed_at) < :before LIMIT 500
            """;

    private final JdbcClient db;
    private final Clock clock;

    SenderStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A story of some portal, for what goes over all of them by the clock. */
    public record Where(PortalId portal, StoryId story) {}

    public void add(PortalId portal, Sender sender) {
        sql(ADD, portal, sender.story())
                .param("sender", sender.id())
                .param("name", sender.name())
                .param("email", sender.email())
                .param("phone", sender.phone())
                .param("language", sender.language().tag())
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** One more private link to a story; its word is known to the caller alone. */
    public SenderLink newLink(PortalId portal, StoryId story) {
        SenderLink link = SenderLink.random();
        add(portal, story, link);
        return link;
    }

    public void add(PortalId portal, StoryId story, SenderLink link) {
        sql(ADD_LINK, portal, story).param("hash", link.hash()).update();
    }

    public Optional<Sender> of(PortalId portal, StoryId story) {
        return sql(OF_STORY, portal, story).query(SenderStore::sender).optional();
    }

    /** By the identifier under which they stand among the authors. */
    public Optional<Sender> find(PortalId portal, UUID sender) {
        return db.sql(BY_ID)
                .param("portal", portal.value())
                .param("sender", sender)
                .query(SenderStore::sender)
                .optional();
    }

    /** On another portal a link is nothing. */
    public Optional<Sender> find(PortalId portal, SenderLink link) {
        return db.sql(BY_LINK)
                .param("portal", portal.value())
                .param("hash", link.hash())
                .query(SenderStore::sender)
                .optional();
    }

    /** Somebody of the newsroom has it before their eyes. */
    public void read(PortalId portal, StoryId story) {
        sql(READ, portal, story).param("now", Moments.sql(clock.instant())).update();
    }

    /** Forgets how to reach the sender; the story, its name and its link stay. */
    public void forgetContact(PortalId portal, StoryId story) {
        sql(FORGET_CONTACT, portal, story).update();
        sql(FORGET_PHONE, portal, story).update();
    }

    /** Of all portals: stories without a word since, whose sender can still be reached. */
    public List<Where> silentSince(Instant before) {
        return where(SILENT, before);
    }

    /** Of all portals: drafts that their sender left and never sent. */
    public List<Where> leftSince(Instant before) {
        return where(LEFT, before);
    }

    private List<Where> where(String sql, Instant before) {
        return db.sql(sql)
                .param("before", Moments.sql(before))
                .query((row, number) ->
                        new Where(
                                new PortalId(row.getObject(1, UUID.class)),
                                new StoryId(row.getObject(2, UUID.class))))
                .list();
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal, StoryId story) {
        return db.sql(text).param("portal", portal.value()).param("story", story.value());
    }

    private static Sender sender(ResultSet row, int number) throws SQLException {
        return new Sender(
                row.getObject("id", UUID.class),
                new StoryId(row.getObject("story_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                new Language(row.getString("language")),
                Objects.requireNonNull(Moments.read(row, "came_at")),
                Moments.read(row, "read_at"));
    }
}
