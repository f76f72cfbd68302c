package org.parvis.newsroom.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes online at which moment, what has waited too long, and what was corrected. */
@Component
public final class Schedules {
    private static final String COLUMNS =
            "SELECT portal_id, story_id, at, embargo, account_id, account_name FROM newsroom.schedule WHERE ";
    private static final String ALL = COLUMNS + "portal_id = :portal ORDER BY at";
    private static final String ONE = COLUMNS + "portal_id = :portal AND story_id = :story";
    private static final String DUE = COLUMNS + "at <= :now ORDER BY at LIMIT 50";
    private static final String SET =
            """
            INSERT INTO newsroom.schedule (portal_id, story_id, at, embargo, account_id, account_name)
            VALUES (:portal, :story, :at, :embargo, :account, :name)
            ON CONFLICT (portal_id, story_id) DO UPDATE SET at = :at, embargo = :embargo, account_id = :account,
                account_name = :name
            """;
    private static final String CANCEL =
            "DELETE FROM newsroom.schedule WHERE portal_id = :portal AND story_id = :story";
    private static final String CORRECT =
            """
            INSERT INTO newsroom.correction (portal_id, id, story_id, words, made_at)
            VALUES (:portal, :id, :story, :words, :now)
            """;
    private static final String CORRECTIONS =
            """
            SELECT words, made_at FROM newsroom.correction WHERE portal_id = :portal AND story_id = :story
            ORDER BY made_at DESC, id DESC
            """;
    private static final String LONG_WAITS =
            """
            WITH late AS (
                SELECT story.portal_id, story.id, story.status_at FROM newsroom.story
                    LEFT JOIN newsroom.review_rule ON review_rule.portal_id = story.portal_id
                    LEFT JOIN newsroom.waited ON waited.portal_id = story.portal_id AND waited.story_id = story.id
                WHERE story.status IN ('PROPOSED', 'READY')
                    AND story.status_at <= :now - make_interval(days => coalesce(review_rule.days, 3))
                    AND (waited.since IS NULL OR waited.since <> story.status_at)
                LIMIT 50)
            INSERT INTO newsroom.waited (portal_id, story_id, since) SELECT portal_id, id, status_at FROM late
            ON CONFLICT (portal_id, story_id) DO UPDATE SET since = excluded.since
            RETURNING portal_id, story_id
            """;

    private final JdbcClient db;
    private final Clock clock;

    Schedules(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A proposal whose wait the editors have not heard of yet. */
    public record LongWait(PortalId portal, StoryId story) {}

    /** The next first. */
    public List<Schedule> all(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query(Schedules::schedule).list();
    }

    public Optional<Schedule> find(PortalId portal, StoryId story) {
        return of(ONE, portal, story).query(Schedules::schedule).optional();
    }

    /** Those whose moment has come, on all portals. */
    public List<Schedule> due() {
        return db.sql(DUE)
                .param("now", Moments.sql(clock.instant()))
                .query(Schedules::schedule)
                .list();
    }

    public void set(PortalId portal, StoryId story, Instant at, boolean embargo, Actor by) {
        of(SET, portal, story)
                .param("at", Moments.sql(at))
                .param("embargo", embargo)
                .param("account", by.account())
                .param("name", by.name())
                .update();
    }

    /** Whether there was something to cancel. */
    public boolean cancel(PortalId portal, StoryId story) {
        return of(CANCEL, portal, story).update() == 1;
    }

    /** Whether nobody may put it online yet. */
    public boolean underEmbargo(PortalId portal, StoryId story) {
        return find(portal, story)
                .filter(Schedule::embargo)
                .filter(schedule -> schedule.at().isAfter(clock.instant()))
                .isPresent();
    }

    /** Says to readers what was put right. */
    public void correct(PortalId portal, StoryId story, String words) {
        of(CORRECT, portal, story)
                .param("id", Uuid7.next(clock))
                .param("words", words)
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** The latest first. */
    public List<Correction> corrections(PortalId portal, StoryId story) {
        return of(CORRECTIONS, portal, story)
                .query((row, number) ->
                        new Correction(
                                row.getString("words"),
                                Objects.requireNonNull(Moments.read(row, "made_at"))))
                .list();
    }

    /** Proposals that have waited longer than their portal's rule; each wait is named once. */
    public List<LongWait> longWaits() {
        return db.sql(LONG_WAITS)
                .param("now", Moments.sql(clock.instant()))
                .query((row, number) ->
                        new LongWait(
                                new PortalId(row.getObject("portal_id", UUID.class)),
                                new StoryId(row.getObject("story_id", UUID.class))))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, StoryId story) {
        return db.sql(sql).param("portal", portal.value()).param("story", story.value());
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        return new Schedule(
                new PortalId(row.getObject("portal_id", UUID.class)),
                new StoryId(row.getObject("story_id", UUID.class)),
                Objects.requireNonNull(Moments.read(row, "at")),
                row.getBoolean("embargo"),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"));
    }
}
