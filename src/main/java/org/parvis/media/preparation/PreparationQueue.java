package org.parvis.media.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.platform.watch.Nodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What waits to be prepared, on all portals. Every first step goes before any ladder, and within a
 * portal no ladder begins while a first step is still under way; among equals the portal that was
 * served longest ago comes first, so that a workshop's twenty films do not make the others wait.
 */
@Component
public final class PreparationQueue {
    /** A worker that has not been heard for this long is dead. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private static final int MOST_ATTEMPTS = 3;
    private static final String ADD =
            """
            INSERT INTO media.preparation (portal_id, asset_id, step, queued_at)
            VALUES (:portal, :asset, :step, :now)
            ON CONFLICT (portal_id, asset_id, step) DO NOTHING
            """;
    private static final String CLAIM =
            """
            SELECT p.portal_id, p.asset_id, p.step, p.attempts
            FROM media.preparation p
            LEFT JOIN media.turn t ON t.portal_id = p.portal_id AND t.step = p.step
            WHERE (p.seen_at IS NULL OR p.seen_at < :silent) AND p.step <= :last
              AND (p.step = 1 OR NOT EXISTS (
                SELECT 1 FROM media.preparation f WHERE f.portal_id = p.portal_id AND f.step = 1))
            ORDER BY p.step, t.served_at NULLS FIRST, p.queued_at, p.asset_id
            LIMIT 1
            FOR UPDATE OF p SKIP LOCKED
            """;
    private static final String TAKE =
            """
            UPDATE media.preparation SET worker = :worker, seen_at = :now, node = :node, attempts = attempts + 1
            WHERE portal_id = :portal AND asset_id = :asset AND step = :step
            """;
    private static final String SERVE =
            """
            INSERT INTO media.turn (portal_id, step, served_at) VALUES (:portal, :step, :now)
            ON CONFLICT (portal_id, step) DO UPDATE SET served_at = excluded.served_at
            """;
    private static final String SEEN =
            "UPDATE media.preparation SET seen_at = :now WHERE worker = :worker";
    private static final String LET_GO =
            """
            UPDATE media.preparation SET worker = NULL, seen_at = NULL, attempts = greatest(0, attempts - 1)
            WHERE worker = :worker
            """;
    private static final String LATER =
            """
            UPDATE media.preparation SET worker = NULL, seen_at = :now, attempts = attempts - :forgiven
            WHERE portal_id = :portal AND asset_id = :asset AND step = :step
            """;
    private static final String DONE =
            "DELETE FROM media.preparation WHERE portal_id = :portal AND asset_id = :asset AND step = :step";
    private static final String ALL_DONE =
            "DELETE FROM media.preparation WHERE portal_id = :portal AND asset_id = :asset";
    private static final String LENGTH =
            """
            SELECT count(*) FILTER (WHERE worker IS NOT NULL AND seen_at >= :silent) AS running,
              count(*) FILTER (WHERE worker IS NULL OR seen_at < :silent) AS waiting,
              min(queued_at) FILTER (WHERE step = 1 AND (worker IS NULL OR seen_at < :silent)) AS oldest
            FROM media.preparation
            """;
    private static final String LEFT =
            "SELECT count(*) FROM media.preparation WHERE portal_id = :portal AND asset_id = :asset";

    private final JdbcClient db;
    private final TransactionOperations tx;
    private final Clock clock;

    PreparationQueue(JdbcClient db, TransactionOperations tx, Clock clock) {
        this.db = db;
        this.tx = tx;
        this.clock = clock;
    }

    /** One step of one asset, taken by a worker. */
    record Ticket(PortalId portal, AssetId asset, Step step, int attempt) {
        /** Whether a failure now is the last one. */
        boolean lastAttempt() {
            return attempt >= MOST_ATTEMPTS;
        }
    }

    /**
     * How long the queue is, on all portals.
     *
     * @param oldestFirst since when the first step that waits longest waits, or nothing
     */
    record Length(long running, long waiting, @Nullable Instant oldestFirst) {}

    Length length() {
        return db.sql(LENGTH)
                .param("silent", now().minus(SILENCE))
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Length(
                            row.getLong("running"),
                            row.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    public void add(PortalId portal, AssetId asset, Step step) {
        one(ADD, portal, asset).param("step", step.rank()).param("now", now()).update();
    }

    /**
     * Takes what is next, among steps up to this one; what a dead worker held counts as waiting.
     */
    Optional<Ticket> claim(UUID worker, Step last) {
        Optional<Ticket> ticket = tx.execute(status -> claimed(worker, last));
        return ticket == null ? Optional.empty() : ticket;
    }

    private Optional<Ticket> claimed(UUID worker, Step last) {
        Optional<Ticket> next =
                db.sql(CLAIM)
                        .param("silent", now().minus(SILENCE))
                        .param("last", last.rank())
                        .query(PreparationQueue::ticket)
                        .optional();
        next.ifPresent(ticket -> {
            of(TAKE, ticket)
                    .param("worker", worker)
                    .param("node", Nodes.hostName())
                    .param("now", now())
                    .update();
            db.sql(SERVE)
                    .param("portal", ticket.portal().value())
                    .param("step", ticket.step().rank())
                    .param("now", now())
                    .update();
        });
        return next;
    }

    /** Says that this worker lives. */
    void seen(UUID worker) {
        db.sql(SEEN).param("worker", worker).param("now", now()).update();
    }

    /** Gives back what this worker held, at an ordered stop; it does not count as an attempt. */
    void letGo(UUID worker) {
        db.sql(LET_GO).param("worker", worker).update();
    }

    /**
     * Puts a step that failed back: it is taken up after {@link #SILENCE}, by whoever is free.
     *
     * @param counts whether this was an attempt, and not the fault of something that was away
     */
    void later(Ticket ticket, boolean counts) {
        of(LATER, ticket).param("now", now()).param("forgiven", counts ? 0 : 1).update();
    }

    void done(Ticket ticket) {
        of(DONE, ticket).update();
    }

    /** Nothing more is to be done on this asset. */
    void drop(PortalId portal, AssetId asset) {
        one(ALL_DONE, portal, asset).update();
    }

    boolean finished(PortalId portal, AssetId asset) {
        return one(LEFT, portal, asset).query((row, number) -> row.getLong(1)).single() == 0;
    }

    private JdbcClient.StatementSpec of(String sql, Ticket ticket) {
        return one(sql, ticket.portal(), ticket.asset()).param("step", ticket.step().rank());
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId asset) {
        return db.sql(sql).param("portal", portal.value()).param("asset", asset.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                new PortalId(row.getObject("portal_id", UUID.class)),
                new AssetId(row.getObject("asset_id", UUID.class)),
                Step.ofRank(row.getInt("step")),
                row.getInt("attempts") + 1);
    }
}
