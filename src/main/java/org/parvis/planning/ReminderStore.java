package org.parvis.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be reminded of what. */
@Component
final class ReminderStore {
    private static final String OPEN =
            """
            SELECT c.portal_id, c.assignment_id, c.position, c.account_id
            FROM planning.crew AS c JOIN planning.assignment AS a
                ON a.portal_id = c.portal_id AND a.id = c.assignment_id
            WHERE a.done_at IS NULL AND NOT a.cancelled AND c.account_id IS NOT NULL
            """;
    private static final String BEFORE =
            OPEN
                    + """
                      AND c.reminded_before IS NULL AND a.due >= :from AND a.due <= :until AND a.changed_at < :before
                    LIMIT 500
                    """;
    private static final String AFTER =
            OPEN
                    + """
                      AND c.reminded_after IS NULL AND a.due < :until AND a.due > :from LIMIT 500
                    """;
    private static final String TAKE_BEFORE =
            """
            UPDATE planning.crew SET reminded_before = :now WHERE portal_id = :portal AND assignment_id = :id
                AND position = :position AND reminded_before IS NULL
            """;
    private static final String TAKE_AFTER =
            """
            UPDATE planning.crew SET reminded_after = :now, reminded_before = coalesce(reminded_before, :now)
            WHERE portal_id = :portal AND assignment_id = :id AND position = :position AND reminded_after IS NULL
            """;

    private static final RowMapper<Waiting> ROW =
            (row, number) ->
                    new Waiting(
                            new PortalId(row.getObject("portal_id", UUID.class)),
                            row.getObject("assignment_id", UUID.class),
                            row.getInt("position"),
                            new AccountId(row.getObject("account_id", UUID.class)));

    private final JdbcClient db;
    private final Clock clock;

    ReminderStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One of the two reminders there are. */
    enum When {
        BEFORE,
        AFTER
    }

    /** Somebody of a crew. */
    record Waiting(PortalId portal, UUID assignment, int position, AccountId account) {}

    /** Of all portals: due between these days, both in, and not changed since. */
    List<Waiting> before(LocalDate from, LocalDate until, Instant before) {
        return db.sql(BEFORE)
                .param("from", from)
                .param("until", until)
                .param("before", PlanningRows.sql(before))
                .query(ROW)
                .list();
    }

    /** Of all portals: late, but not for so long that nobody thinks of it any more. */
    List<Waiting> after(LocalDate today, LocalDate from) {
        return db.sql(AFTER).param("until", today).param("from", from).query(ROW).list();
    }

    /** Whether it is up to us now: each reminder is sent once. */
    boolean take(When when, Waiting one) {
        return db.sql(when == When.BEFORE ? TAKE_BEFORE : TAKE_AFTER)
                        .param("portal", one.portal().value())
                        .param("id", one.assignment())
                        .param("position", one.position())
                        .param("now", PlanningRows.sql(clock.instant()))
                        .update()
                == 1;
    }
}
