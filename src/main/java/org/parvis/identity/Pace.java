package org.parvis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something may be tried: counted in PostgreSQL, so that every node counts together. */
@Component
public final class Pace {
    private static final String TAKE =
            """
            INSERT INTO identity.attempt (what, window_start, window_end, count)
            VALUES (:what, :start, :end, 1)
            ON CONFLICT (what, window_start) DO UPDATE SET count = identity.attempt.count + 1
            RETURNING count
            """;
    private static final String GIVE_BACK =
            """
            UPDATE identity.attempt SET count = count - 1 WHERE what = :what AND window_start = :start
            """;
    private static final String SWEEP =
            """
            DELETE FROM identity.attempt WHERE window_end < :now
            """;

    /**
     * @param name what is tried
     * @param most how many times within {@code window}
     */
    public record Limit(String name, int most, Duration window) {}

    private final JdbcClient db;
    private final Clock clock;

    Pace(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts one attempt of {@code who}, then says whether it still is within the limit. */
    public boolean take(Limit limit, String who) {
        Instant start = start(limit);
        return db.sql(TAKE)
                        .param("what", key(limit, who))
                        .param("start", start.atOffset(ZoneOffset.UTC))
                        .param("end", start.plus(limit.window()).atOffset(ZoneOffset.UTC))
                        .query((row, number) -> row.getInt(1))
                        .single()
                <= limit.most();
    }

    /** The attempt went well: thirty people of one workshop behind one address are no attack. */
    public void giveBack(Limit limit, String who) {
        db.sql(GIVE_BACK)
                .param("what", key(limit, who))
                .param("start", start(limit).atOffset(ZoneOffset.UTC))
                .update();
    }

    public void sweep() {
        db.sql(SWEEP).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private Instant start(Limit limit) {
        long window = limit.window().toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / window * window);
    }

    /** Addresses of machines and people are not kept in clear. */
    private static String key(Limit limit, String who) {
        return limit.name() + ":" + HexFormat.of().formatHex(Secret.sha256(who), 0, 12);
    }
}
