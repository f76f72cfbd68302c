package org.parvis.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as those who host see it.
 *
 * @param key names it within its list
 * @param label what it does, in words
 * @param since running: when this attempt was last heard of; waiting: when its turn comes; failed:
 *     when it failed last
 * @param where which machine does it, or did; empty when nobody says
 * @param attempts how often it has failed so far
 * @param reason why, in words; empty unless it failed
 * @param said what the program said, for who can read it; empty unless it failed
 * @param again when it is tried again by itself, or nothing
 */
public record Job(
        String key,
        String label,
        Condition condition,
        Instant since,
        String where,
        int attempts,
        String reason,
        String said,
        @Nullable Instant again) {
    /** Where a job stands. */
    public enum Condition {
        FAILED,
        RUNNING,
        WAITING
    }

    /** One that is under way or waits. */
    public static Job live(
            String key, String label, Condition condition, Instant since, String where) {
        return new Job(key, label, condition, since, where, 0, "", "", null);
    }
}
