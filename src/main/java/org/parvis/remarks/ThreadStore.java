package org.parvis.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a whole discussion: its version, its numbers, its answers, the cuts. */
@Component
final class ThreadStore {
    private static final String TOUCH =
            """
            INSERT INTO remarks.thread (portal_id, subject) VALUES (:portal, :subject)
            ON CONFLICT (portal_id, subject) DO UPDATE SET version = thread.version + 1 RETURNING version
            """;
    private static final String NUMBER =
            """
            INSERT INTO remarks.thread (portal_id, subject, numbers) VALUES (:portal, :subject, 1)
            ON CONFLICT (portal_id, subject) DO UPDATE SET numbers = thread.numbers + 1 RETURNING numbers
            """;
    private static final String VERSION =
            "SELECT version FROM remarks.thread WHERE portal_id = :portal AND subject = :subject";
    private static final String REPLY =
            """
            INSERT INTO remarks.reply (portal_id, id, remark_id, words, account_id, account_name, made_at)
            VALUES (:portal, :id, :remark, :words, :account, :name, :now)
            """;
    private static final String REPLIES =
            """
            SELECT remark_id, reply.words, reply.account_name, reply.made_at FROM remarks.reply JOIN remarks.remark
                ON remark.portal_id = reply.portal_id AND remark.id = reply.remark_id
            WHERE reply.portal_id = :portal AND subject = :subject ORDER BY reply.made_at, reply.id
            """;
    private static final String CUT =
            """
            INSERT INTO remarks.cut (portal_id, id, subject, number, asset_id, since)
            SELECT :portal, :id, :subject, coalesce(max(number), 0) + 1, :asset, :now
            FROM remarks.cut WHERE portal_id = :portal AND subject = :subject
            ON CONFLICT (portal_id, subject, asset_id) DO NOTHING
            """;
    private static final String CUTS =
            "SELECT id, subject, number, asset_id, since FROM remarks.cut WHERE portal_id = :portal ";
    private static final String CUTS_OF = CUTS + "AND subject = :subject ORDER BY number";
    private static final String ONE_CUT = CUTS + "AND id = :id";
    private static final List<String> FORGET =
            List.of(
                    "DELETE FROM remarks.remark WHERE portal_id = :portal AND subject = :subject",
                    "DELETE FROM remarks.cut WHERE portal_id = :portal AND subject = :subject",
                    "DELETE FROM remarks.thread WHERE portal_id = :portal AND subject = :subject");

    private final JdbcClient db;
    private final Clock clock;

    ThreadStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Marks a change; the line stays locked until the transaction ends. */
    long touch(PortalId portal, SubjectRef subject) {
        return of(TOUCH, portal, subject).query((row, index) -> row.getLong(1)).single();
    }

    /** The number of the next remark. */
    int number(PortalId portal, SubjectRef subject) {
        return of(NUMBER, portal, subject).query((row, index) -> row.getInt(1)).single();
    }

    /** 0 when nobody has said anything yet. */
    long version(PortalId portal, SubjectRef subject) {
        return of(VERSION, portal, subject)
                .query((row, index) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    void reply(PortalId portal, UUID remark, String words, UUID account, String name) {
        db.sql(REPLY)
                .param("portal", portal.value())
                .param("id", Uuid7.next(clock))
                .param("remark", remark)
                .param("words", words)
                .param("account", account)
                .param("name", name)
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** Oldest first. */
    List<Reply> replies(PortalId portal, SubjectRef subject) {
        return of(REPLIES, portal, subject)
                .query((row, index) ->
                        new Reply(
                                row.getObject("remark_id", UUID.class),
                                row.getString("words"),
                                row.getString("account_name"),
                                Objects.requireNonNull(Moments.read(row, "made_at"))))
                .list();
    }

    /** Keeps a film as the next cut; false when it is one already. */
    boolean addCut(PortalId portal, SubjectRef subject, UUID id, AssetId asset) {
        return of(CUT, portal, subject)
                        .param("id", id)
                        .param("asset", asset.value())
                        .param("now", Moments.sql(clock.instant()))
                        .update()
                == 1;
    }

    List<Cut> cuts(PortalId portal, SubjectRef subject) {
        return of(CUTS_OF, portal, subject).query(ThreadStore::cut).list();
    }

    Optional<Cut> cut(PortalId portal, UUID id) {
        return db.sql(ONE_CUT)
                .param("portal", portal.value())
                .param("id", id)
                .query(ThreadStore::cut)
                .optional();
    }

    void forget(PortalId portal, SubjectRef subject) {
        FORGET.forEach(sql -> of(sql, portal, subject).update());
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, SubjectRef subject) {
        return db.sql(sql).param("portal", portal.value()).param("subject", subject.toString());
    }

    private static Cut cut(ResultSet row, int index) throws SQLException {
        return new Cut(
                row.getObject("id", UUID.class),
                SubjectRef.parse(row.getString("subject")),
                row.getInt("number"),
                new AssetId(row.getObject("asset_id", UUID.class)),
                Objects.requireNonNull(Moments.read(row, "since")));
    }
}
