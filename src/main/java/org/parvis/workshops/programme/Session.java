package org.parvis.workshops.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a group.
 *
 * @param title its own, or empty
 * @param sequence grows with each change that a calendar must hear of
 * @param unnamed people who came and did not give their name
 * @param rolledAt when the roll was called, or nothing
 */
public record Session(
        UUID id,
        UUID group,
        String groupTitle,
        UUID programme,
        String programmeTitle,
        Activity activity,
        String title,
        Instant starts,
        Instant ends,
        UUID site,
        String siteName,
        List<String> staff,
        boolean cancelled,
        int sequence,
        Instant changedAt,
        String runningOrder,
        String note,
        String nextTime,
        int unnamed,
        @Nullable Instant rolledAt,
        String rolledName) {
    public Session {
        staff = List.copyOf(staff);
    }

    public Duration length() {
        return Duration.between(starts, ends);
    }

    public int minutes() {
        return (int) length().toMinutes();
    }
}
