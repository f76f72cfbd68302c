package org.parvis.media.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.platform.watch.Nodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that wait, run and were given up, of all portals: what the page of jobs shows. */
@Component
final class FailureStore {
    /** A failure that nobody looked at is forgotten after a month; the asset stays as it is. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String ALL =
            """
            SELECT p.portal_id, p.asset_id, p.step, a.file_name, p.worker IS NOT NULL AND p.seen_at >= :silent AS running,
              coalesce(p.seen_at, p.queued_at) AS since, p.node, p.attempts, '' AS problem, '' AS said, false AS failed
            FROM media.preparation p JOIN media.asset a ON a.portal_id = p.portal_id AND a.id = p.asset_id
            UNION ALL
            SELECT f.portal_id, f.asset_id, f.step, a.file_name, false, f.failed_at, f.node, f.attempts, f.problem, f.said, true
            FROM media.failure f JOIN media.asset a ON a.portal_id = f.portal_id AND a.id = f.asset_id
            ORDER BY failed DESC, running DESC, step, since
            LIMIT :most
            """;
    private static final String COUNT = "SELECT count(*) FROM media.failure";
    private static final String FAILED =
            """
            INSERT INTO media.failure (portal_id, asset_id, step, problem, said, attempts, node, failed_at)
            VALUES (:portal, :asset, :step, :problem, :said, :attempts, :node, :now)
            ON CONFLICT (portal_id, asset_id, step) DO UPDATE SET problem = excluded.problem, said = excluded.said,
              attempts = excluded.attempts, node = excluded.node, failed_at = excluded.failed_at
            """;
    private static final String OLD = "DELETE FROM media.failure WHERE failed_at < :before";
    private static final String FORGET =
            "DELETE FROM media.failure WHERE portal_id = :portal AND asset_id = :asset AND step = :step";

    private final JdbcClient db;
    private final Clock clock;

    FailureStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A step of an asset. */
    record Row(
            PortalId portal,
            AssetId asset,
            Step step,
            String file,
            boolean running,
            Instant since,
            String node,
            int attempts,
            String problem,
            String said,
            boolean failed) {}

    List<Row> all(int most) {
        return db.sql(ALL)
                .param("silent", now().minus(PreparationQueue.SILENCE))
                .param("most", most)
                .query(FailureStore::row)
                .list();
    }

    long count() {
        return db.sql(COUNT).query((row, number) -> row.getLong(1)).single();
    }

    void failed(PreparationQueue.Ticket ticket, String problem, @Nullable String said) {
        one(FAILED, ticket.portal(), ticket.asset(), ticket.step())
                .param("problem", problem)
                .param("said", said == null ? "" : said)
                .param("attempts", ticket.attempt())
                .param("node", Nodes.hostName())
                .param("now", now())
                .update();
        db.sql(OLD).param("before", now().minus(KEPT)).update();
    }

    boolean forget(PortalId portal, AssetId asset, Step step) {
        return one(FORGET, portal, asset, step).update() > 0;
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId asset, Step step) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .param("step", step.rank());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PortalId(row.getObject("portal_id", UUID.class)),
                new AssetId(row.getObject("asset_id", UUID.class)),
                Step.ofRank(row.getInt("step")),
                row.getString("file_name"),
                row.getBoolean("running"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("node"),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getString("said"),
                row.getBoolean("failed"));
    }
}
