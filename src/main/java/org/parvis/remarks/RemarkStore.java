package org.parvis.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remarks, row by row. */
@Component
final class RemarkStore {
    private static final String COLUMNS =
            """
            SELECT id, subject, number, words, sound_id, asset_id, moment, x, y, field, exact, before, after, replacement,
                decision, task, settled_at, settled_name, account_id, account_name, made_at
            FROM remarks.remark WHERE portal_id = :portal
            """;
    private static final String ALL =
            COLUMNS + "AND subject = :subject ORDER BY moment NULLS LAST, number";
    private static final String ONE = COLUMNS + "AND id = :id";
    private static final String LOCKED = ONE + " FOR UPDATE";
    private static final String ADD =
            """
            INSERT INTO remarks.remark (portal_id, id, subject, number, words, sound_id, asset_id, moment, x, y, field, exact,
                before, after, replacement, task, account_id, account_name, made_at)
            VALUES (:portal, :id, :subject, :number, :words, :sound, :asset, :moment, :x, :y, :field, :exact, :before, :after,
                :replacement, :task, :account, :name, :now)
            """;
    private static final String SETTLE =
            """
            UPDATE remarks.remark SET settled_at = :at, settled_by = :account, settled_name = :name
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String DECIDE =
            "UPDATE remarks.remark SET decision = :decision WHERE portal_id = :portal AND id = :id";
    private static final String REMOVE =
            "DELETE FROM remarks.remark WHERE portal_id = :portal AND id = :id";
    private static final String OPEN =
            """
            SELECT subject, count(*) AS open FROM remarks.remark
            WHERE portal_id = :portal AND subject IN (:subjects) AND task AND settled_at IS NULL GROUP BY subject
            """;

    private final JdbcClient db;
    private final Clock clock;

    RemarkStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order of the film; what is not about a moment comes after. */
    List<Remark> all(PortalId portal, SubjectRef subject) {
        return sql(ALL, portal)
                .param("subject", subject.toString())
                .query(RemarkStore::remark)
                .list();
    }

    Optional<Remark> find(PortalId portal, UUID id) {
        return sql(ONE, portal).param("id", id).query(RemarkStore::remark).optional();
    }

    /** The remark, which nobody else changes until the transaction ends. */
    Optional<Remark> lock(PortalId portal, UUID id) {
        return sql(LOCKED, portal).param("id", id).query(RemarkStore::remark).optional();
    }

    void add(PortalId portal, Remark remark) {
        Remark.Point point = remark.point();
        Quote quote = remark.quote();
        Duration moment = remark.moment();
        sql(ADD, portal)
                .param("id", remark.id())
                .param("subject", remark.subject().toString())
                .param("number", remark.number())
                .param("words", remark.words())
                .param("sound", id(remark.sound()))
                .param("asset", id(remark.asset()))
                .param("moment", moment == null ? null : moment.toSeconds())
                .param("x", point == null ? null : point.x())
                .param("y", point == null ? null : point.y())
                .param("field", quote == null ? null : quote.field())
                .param("exact", quote == null ? null : quote.exact())
                .param("before", quote == null ? null : quote.before())
                .param("after", quote == null ? null : quote.after())
                .param("replacement", remark.replacement())
                .param("task", remark.task())
                .param("account", remark.account())
                .param("name", remark.accountName())
                .param("now", Moments.sql(remark.at()))
                .update();
    }

    private static @Nullable UUID id(@Nullable AssetId asset) {
        return asset == null ? null : asset.value();
    }

    /** Says who settled it, or that it is to be done again. */
    void settle(PortalId portal, UUID id, boolean settled, UUID account, String name) {
        sql(SETTLE, portal)
                .param("id", id)
                .param("at", settled ? Moments.sql(clock.instant()) : null)
                .param("account", settled ? account : null)
                .param("name", settled ? name : "")
                .update();
    }

    void decide(PortalId portal, UUID id, Remark.Decision decision) {
        sql(DECIDE, portal).param("id", id).param("decision", decision.name()).update();
    }

    void remove(PortalId portal, UUID id) {
        sql(REMOVE, portal).param("id", id).update();
    }

    /** How many are still to be settled; things without any are left out. */
    Map<SubjectRef, Integer> open(PortalId portal, List<SubjectRef> subjects) {
        Map<SubjectRef, Integer> open = new HashMap<>();
        if (!subjects.isEmpty()) {
            sql(OPEN, portal)
                    .param("subjects", subjects.stream().map(SubjectRef::toString).toList())
                    .query((row, number) ->
                            open.put(
                                    SubjectRef.parse(row.getString("subject")), row.getInt("open")))
                    .list();
        }
        return open;
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal) {
        return db.sql(text).param("portal", portal.value());
    }

    private static Remark remark(ResultSet row, int index) throws SQLException {
        String field = row.getString("field");
        String decision = row.getString("decision");
        Integer moment = row.getObject("moment", Integer.class);
        return new Remark(
                row.getObject("id", UUID.class),
                SubjectRef.parse(row.getString("subject")),
                row.getInt("number"),
                row.getString("words"),
                asset(row, "sound_id"),
                asset(row, "asset_id"),
                moment == null ? null : Duration.ofSeconds(moment),
                point(row),
                field == null
                        ? null
                        : new Quote(
                                field,
                                row.getString("exact"),
                                row.getString("before"),
                                row.getString("after")),
                row.getString("replacement"),
                decision == null ? null : Remark.Decision.valueOf(decision),
                row.getBoolean("task"),
                Moments.read(row, "settled_at"),
                row.getString("settled_name"),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                Objects.requireNonNull(Moments.read(row, "made_at")));
    }

    private static Remark.@Nullable Point point(ResultSet row) throws SQLException {
        Integer x = row.getObject("x", Integer.class);
        Integer y = row.getObject("y", Integer.class);
        return x == null || y == null ? null : new Remark.Point(x, y);
    }

    private static @Nullable AssetId asset(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AssetId(id);
    }
}
