package org.parvis.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What db-scheduler has to do, and what failed; a failed job stays when db-scheduler gives it up.
 */
@Component
final class JobStore {
    /** A failure that nobody looked at is forgotten after a month. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String ALL =
            """
            SELECT task_name, task_instance, t.execution_time, t.picked, t.picked_by, t.last_heartbeat,
              f.attempts, f.trouble, f.said, f.node, f.failed_at
            FROM platform.scheduled_tasks t FULL JOIN platform.job_failure f USING (task_name, task_instance)
            ORDER BY f.failed_at DESC NULLS LAST, t.picked DESC NULLS LAST, t.execution_time, task_instance
            LIMIT :most
            """;
    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM platform.job_failure) AS failed,
              count(*) FILTER (WHERE picked) AS running,
              count(*) FILTER (WHERE NOT picked) AS waiting,
              count(*) FILTER (WHERE NOT picked AND execution_time < :late) AS late
            FROM platform.scheduled_tasks
            """;
    private static final String FAILED =
            """
            INSERT INTO platform.job_failure AS f
              (task_name, task_instance, task_data, attempts, trouble, said, node, first_at, failed_at)
            VALUES (:task, :instance, :data, :attempts, :trouble, :said, :node, :now, :now)
            ON CONFLICT (task_name, task_instance) DO UPDATE SET task_data = excluded.task_data,
              attempts = greatest(excluded.attempts, f.attempts + 1), trouble = excluded.trouble, said = excluded.said,
              node = excluded.node, failed_at = excluded.failed_at
            """;
    private static final String OLD = "DELETE FROM platform.job_failure WHERE failed_at < :before";
    private static final String ONE = "WHERE task_name = :task AND task_instance = :instance";
    private static final String FORGET = "DELETE FROM platform.job_failure " + ONE;
    private static final String NOW =
            "UPDATE platform.scheduled_tasks SET execution_time = :now " + ONE + " AND NOT picked";
    private static final String SCHEDULED = "SELECT count(*) FROM platform.scheduled_tasks " + ONE;
    private static final String AGAIN =
            """
            INSERT INTO platform.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            SELECT task_name, task_instance, task_data, :now, false, 1 FROM platform.job_failure
            WHERE task_name = :task AND task_instance = :instance
            ON CONFLICT (task_name, task_instance) DO NOTHING
            """;
    private static final String CANCEL =
            "DELETE FROM platform.scheduled_tasks " + ONE + " AND NOT picked";

    private final JdbcClient db;
    private final Clock clock;

    JobStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A row of either table.
     *
     * @param due when db-scheduler does it (again), or nothing when it has given it up
     * @param heard when the machine that does it was last heard, or nothing
     * @param failedAt when it failed last, or nothing
     */
    record Row(
            String task,
            String instance,
            @Nullable Instant due,
            boolean picked,
            String by,
            @Nullable Instant heard,
            int attempts,
            String trouble,
            String said,
            @Nullable Instant failedAt) {}

    /** How many there are. {@code late}: should have begun five minutes ago. */
    record Counts(long failed, long running, long waiting, long late) {}

    List<Row> all(int most) {
        return db.sql(ALL).param("most", most).query(JobStore::row).list();
    }

    Counts counts() {
        return db.sql(COUNTS)
                .param("late", now().minus(Duration.ofMinutes(5)))
                .query((row, number) ->
                        new Counts(
                                row.getLong("failed"),
                                row.getLong("running"),
                                row.getLong("waiting"),
                                row.getLong("late")))
                .single();
    }

    void failed(Row row, byte @Nullable [] data) {
        one(FAILED, row.task(), row.instance())
                .param("data", data)
                .param("attempts", row.attempts())
                .param("trouble", row.trouble())
                .param("said", row.said())
                .param("node", row.by())
                .param("now", now())
                .update();
        db.sql(OLD).param("before", now().minus(KEPT)).update();
    }

    boolean forget(String task, String instance) {
        return one(FORGET, task, instance).update() > 0;
    }

    /** Moves the next attempt to now, or puts a job that was given up back in the queue. */
    boolean doNow(String task, String instance) {
        return one(NOW, task, instance).param("now", now()).update() > 0
                || one(AGAIN, task, instance).param("now", now()).update() > 0;
    }

    boolean isScheduled(String task, String instance) {
        return one(SCHEDULED, task, instance).query((row, number) -> row.getLong(1)).single() > 0;
    }

    void cancel(String task, String instance) {
        one(CANCEL, task, instance).update();
    }

    private JdbcClient.StatementSpec one(String sql, String task, String instance) {
        return db.sql(sql).param("task", task).param("instance", instance);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String trouble = row.getString("trouble");
        String by = row.getString("picked_by");
        String failedOn = row.getString("node");
        return new Row(
                row.getString("task_name"),
                row.getString("task_instance"),
                instant(row, "execution_time"),
                row.getBoolean("picked"),
                by != null ? by : failedOn == null ? "" : failedOn,
                instant(row, "last_heartbeat"),
                row.getInt("attempts"),
                trouble == null ? "" : trouble,
                trouble == null ? "" : row.getString("said"),
                instant(row, "failed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
