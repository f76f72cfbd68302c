package org.parvis.newsroom.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes care of proposals, who found them ready, and by which rule. */
@Component
public final class Reviewing {
    private static final String RULE =
            "SELECT approvals, days, nano_seconds FROM newsroom.review_rule WHERE portal_id = :portal";
    private static final String SET_RULE =
            """
            INSERT INTO newsroom.review_rule (portal_id, approvals, days, nano_seconds)
            VALUES (:portal, :approvals, :days, :nano)
            ON CONFLICT (portal_id) DO UPDATE SET approvals = :approvals, days = :days, nano_seconds = :nano
            """;
    private static final String TAKINGS =
            "SELECT story_id, account_id, account_name, since FROM newsroom.taking WHERE portal_id = :portal";
    private static final String TAKE =
            """
            INSERT INTO newsroom.taking (portal_id, story_id, account_id, account_name, since)
            VALUES (:portal, :story, :account, :name, :now)
            ON CONFLICT (portal_id, story_id) DO UPDATE SET account_id = :account, account_name = :name, since = :now
            WHERE :sure AND taking.account_id <> :account
            """;
    private static final String LET_GO =
            "DELETE FROM newsroom.taking WHERE portal_id = :portal AND story_id = :story";
    private static final String APPROVE =
            """
            INSERT INTO newsroom.approval (portal_id, story_id, account_id, account_name, changed_at, made_at)
            VALUES (:portal, :story, :account, :name, :changed, :now)
            ON CONFLICT (portal_id, story_id, account_id) DO UPDATE SET changed_at = :changed, made_at = :now
            """;
    private static final String APPROVALS =
            """
            SELECT account_id, account_name, made_at FROM newsroom.approval
            WHERE portal_id = :portal AND story_id = :story AND changed_at = :changed ORDER BY made_at
            """;
    private static final String CLEAR =
            "DELETE FROM newsroom.approval WHERE portal_id = :portal AND story_id = :story";

    private final JdbcClient db;
    private final Clock clock;

    Reviewing(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public ReviewRule rule(PortalId portal) {
        return db.sql(RULE)
                .param("portal", portal.value())
                .query((row, number) ->
                        new ReviewRule(
                                row.getInt("approvals"),
                                row.getInt("days"),
                                row.getInt("nano_seconds")))
                .optional()
                .orElse(ReviewRule.USUAL);
    }

    public void setRule(PortalId portal, ReviewRule rule) {
        db.sql(SET_RULE)
                .param("portal", portal.value())
                .param("approvals", rule.approvals())
                .param("days", rule.days())
                .param("nano", rule.nanoSeconds())
                .update();
    }

    /** Seconds a story of this kind may last here; 0 when it may last as long as it likes. */
    public int longest(PortalId portal, StoryKind kind) {
        return kind.isShort() ? rule(portal).nanoSeconds() : 0;
    }

    /** Who takes care of which proposal. */
    public Map<StoryId, Taking> takings(PortalId portal) {
        Map<StoryId, Taking> takings = new HashMap<>();
        db.sql(TAKINGS)
                .param("portal", portal.value())
                .query((row, number) ->
                        takings.put(
                                new StoryId(row.getObject("story_id", UUID.class)), taking(row)))
                .list();
        return takings;
    }

    public Optional<Taking> taking(PortalId portal, StoryId story) {
        return db.sql(TAKINGS + " AND story_id = :story")
                .param("portal", portal.value())
                .param("story", story.value())
                .query((row, number) -> taking(row))
                .optional();
    }

    /**
     * Takes care of a proposal.
     *
     * @param sure whether the person knows that somebody else does already
     * @return who had it and keeps it, or nothing once it is this person's
     */
    public Optional<Taking> take(PortalId portal, StoryId story, Actor by, boolean sure) {
        of(TAKE, portal, story)
                .param("account", by.account())
                .param("name", by.name())
                .param("now", Moments.sql(clock.instant()))
                .param("sure", sure)
                .update();
        return taking(portal, story).filter(taken -> !taken.account().equals(by.account()));
    }

    public void letGo(PortalId portal, StoryId story) {
        of(LET_GO, portal, story).update();
    }

    /** Somebody finds the story ready as it stands. */
    public void approve(Story story, Actor by) {
        of(APPROVE, story.portal(), story.id())
                .param("account", by.account())
                .param("name", by.name())
                .param("changed", Moments.sql(story.changedAt()))
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** Who found it ready as it stands, its authors left out. */
    public List<Approval> approvals(Story story) {
        return of(APPROVALS, story.portal(), story.id())
                .param("changed", Moments.sql(story.changedAt()))
                .query((row, number) ->
                        new Approval(
                                row.getObject("account_id", UUID.class),
                                row.getString("account_name"),
                                Objects.requireNonNull(Moments.read(row, "made_at"))))
                .list()
                .stream()
                .filter(approval -> !story.isBy(approval.account()))
                .toList();
    }

    /** How many people more must find it ready, if this person puts it online. */
    public int missing(Story story, Actor by) {
        long others =
                approvals(story).stream()
                        .filter(approval -> !approval.account().equals(by.account()))
                        .count();
        long own = story.isBy(by.account()) ? 0 : 1;
        return (int) Math.max(0, rule(story.portal()).approvals() - others - own);
    }

    /** The proposal was decided upon: nobody has it in hand, nobody's word counts any longer. */
    public void over(PortalId portal, StoryId story) {
        letGo(portal, story);
        of(CLEAR, portal, story).update();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, StoryId story) {
        return db.sql(sql).param("portal", portal.value()).param("story", story.value());
    }

    private static Taking taking(ResultSet row) throws SQLException {
        return new Taking(
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                Objects.requireNonNull(Moments.read(row, "since")));
    }
}
