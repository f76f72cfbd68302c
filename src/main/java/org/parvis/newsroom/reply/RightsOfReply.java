package org.parvis.newsroom.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Pace;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.StoryId;
import org.parvis.platform.sql.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps requests for a right of reply and what became of them. */
@Component
public final class RightsOfReply {
    private static final int MOST_IN_AN_HOUR = 20;
    private static final Pace.Limit OF_ONE_MACHINE =
            new Pace.Limit("newsroom.reply", 10, Duration.ofHours(1));
    private static final String COLUMNS =
            """
            SELECT reply.id, reply.story_id, story.title, story.published_at, reply.name, reply.contact, reply.passage,
                reply.words, reply.asked_at, reply.state, reply.reason, reply.decided_at, reply.decided_name
            FROM newsroom.right_of_reply reply
                JOIN newsroom.story ON story.portal_id = reply.portal_id AND story.id = reply.story_id
            WHERE reply.portal_id = :portal
            """;
    private static final String ALL =
            COLUMNS + " ORDER BY reply.state <> 'ASKED', reply.asked_at DESC LIMIT 200";
    private static final String ONE = COLUMNS + " AND reply.id = :id";
    private static final String OF_STORY =
            COLUMNS
                    + " AND reply.story_id = :story AND reply.state = 'PUBLISHED' ORDER BY reply.decided_at";
    private static final String ADD =
            """
            INSERT INTO newsroom.right_of_reply (portal_id, id, story_id, name, contact, passage, words, asked_at)
            VALUES (:portal, :id, :story, :name, :contact, :passage, :words, :now)
            """;
    private static final String DECIDE =
            """
            UPDATE newsroom.right_of_reply SET state = :state, reason = :reason, decided_at = :now, decided_name = :name
            WHERE portal_id = :portal AND id = :id AND state = 'ASKED'
            """;
    private static final String LATELY =
            "SELECT count(*) FROM newsroom.right_of_reply WHERE portal_id = :portal AND asked_at > :since";
    private static final String SAME =
            """
            SELECT count(*) FROM newsroom.right_of_reply
            WHERE portal_id = :portal AND story_id = :story AND state = 'ASKED' AND contact = :contact AND words = :words
            """;
    private static final String WAITING =
            "SELECT count(*) FROM newsroom.right_of_reply WHERE portal_id = :portal AND state = 'ASKED'";

    private final JdbcClient db;
    private final Pace pace;
    private final Turns turns;
    private final Clock clock;

    RightsOfReply(JdbcClient db, Pace pace, Turns turns, Clock clock) {
        this.db = db;
        this.pace = pace;
        this.turns = turns;
        this.clock = clock;
    }

    /** Those under a story, in the order in which they were published. */
    public List<RightOfReply> published(PortalId portal, StoryId story) {
        return of(OF_STORY, portal)
                .param("story", story.value())
                .query(RightsOfReply::reply)
                .list();
    }

    /** Those that wait first. */
    List<RightOfReply> all(PortalId portal) {
        return of(ALL, portal).query(RightsOfReply::reply).list();
    }

    Optional<RightOfReply> find(PortalId portal, UUID id) {
        return of(ONE, portal).param("id", id).query(RightsOfReply::reply).optional();
    }

    int waiting(PortalId portal) {
        return count(of(WAITING, portal));
    }

    /** Whether this machine may ask once more, and this portal takes it: robots fill no desk. */
    boolean mayAsk(PortalId portal, String address) {
        return pace.take(OF_ONE_MACHINE, address) && takesMore(portal);
    }

    private boolean takesMore(PortalId portal) {
        return count(
                        of(LATELY, portal)
                                .param(
                                        "since",
                                        Moments.sql(clock.instant().minus(Duration.ofHours(1)))))
                < MOST_IN_AN_HOUR;
    }

    /** Whether the very same waits already; whoever asks at the same moment waits to know. */
    boolean asked(PortalId portal, StoryId story, String contact, String words) {
        turns.take("newsroom.reply:" + story);
        return count(
                        of(SAME, portal)
                                .param("story", story.value())
                                .param("contact", contact)
                                .param("words", words))
                > 0;
    }

    private static int count(JdbcClient.StatementSpec sql) {
        return sql.query((row, number) -> row.getInt(1)).single();
    }

    UUID add(
            PortalId portal,
            StoryId story,
            String name,
            String contact,
            String passage,
            String words) {
        UUID id = Uuid7.next(clock);
        of(ADD, portal)
                .param("id", id)
                .param("story", story.value())
                .param("name", name)
                .param("contact", contact)
                .param("passage", passage)
                .param("words", words)
                .param("now", Moments.sql(clock.instant()))
                .update();
        return id;
    }

    /** Decides once; false when somebody did already. */
    boolean decide(
            PortalId portal, UUID id, RightOfReply.State state, String reason, String byName) {
        return of(DECIDE, portal)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("name", byName)
                        .param("now", Moments.sql(clock.instant()))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal) {
        return db.sql(sql).param("portal", portal.value());
    }

    private static RightOfReply reply(ResultSet row, int number) throws SQLException {
        return new RightOfReply(
                row.getObject("id", UUID.class),
                new StoryId(row.getObject("story_id", UUID.class)),
                row.getString("title"),
                Moments.read(row, "published_at"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("passage"),
                row.getString("words"),
                Objects.requireNonNull(Moments.read(row, "asked_at")),
                RightOfReply.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Moments.read(row, "decided_at"),
                row.getString("decided_name"));
    }
}
