package org.parvis.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of stories. */
@Component
public final class StepStore {
    private static final String ADD =
            """
            INSERT INTO newsroom.step (portal_id, id, story_id, move, status, reason, account_id, account_name, made_at)
            VALUES (:portal, :step, :id, :move, :status, :reason, :by, :byName, :now)
            """;
    private static final String COLUMNS =
            """
            SELECT move, status, reason, account_name, made_at FROM newsroom.step
            WHERE portal_id = :portal AND story_id = :id
            """;
    private static final String ALL = COLUMNS + "ORDER BY made_at DESC, id DESC LIMIT 200";
    private static final String LAST_REASON =
            COLUMNS
                    + "AND reason <> '' AND status = :status ORDER BY made_at DESC, id DESC LIMIT 1";

    private final JdbcClient db;
    private final Clock clock;

    StepStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void add(
            PortalId portal,
            StoryId id,
            String move,
            Status status,
            String reason,
            @Nullable UUID by,
            String byName) {
        db.sql(ADD)
                .param("portal", portal.value())
                .param("step", Uuid7.next(clock))
                .param("id", id.value())
                .param("move", move)
                .param("status", status.name())
                .param("reason", reason)
                .param("by", by)
                .param("byName", byName)
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** Newest first. */
    public List<Step> all(PortalId portal, StoryId id) {
        return db.sql(ALL)
                .param("portal", portal.value())
                .param("id", id.value())
                .query(StepStore::step)
                .list();
    }

    /** The last reason given for this status. */
    public Optional<Step> lastReason(PortalId portal, StoryId id, Status status) {
        return db.sql(LAST_REASON)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("status", status.name())
                .query(StepStore::step)
                .optional();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString("move"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("account_name"),
                Objects.requireNonNull(Moments.read(row, "made_at")));
    }
}
