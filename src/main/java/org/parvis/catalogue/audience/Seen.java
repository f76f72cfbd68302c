package org.parvis.catalogue.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;

/**
 * Who saw a story: numbers of readers, for the team alone.
 *
 * @param lines one for each portal where it was seen, its home first
 * @param days the last thirty with anything in them, the newest first
 */
public record Seen(List<Line> lines, List<Day> days) {
    /** Nobody yet. */
    public static final Seen NOTHING = new Seen(List.of(), List.of());

    /**
     * What was counted on one portal.
     *
     * @param home whether the story lives there
     */
    public record Line(PortalId place, boolean home, Map<Gesture, Long> readers) {
        public long of(Gesture gesture) {
            return readers.getOrDefault(gesture, 0L);
        }
    }

    /** What was counted on one day, wherever. */
    public record Day(LocalDate day, Map<Gesture, Long> readers) {
        public long of(Gesture gesture) {
            return readers.getOrDefault(gesture, 0L);
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** On all portals together. */
    public long of(Gesture gesture) {
        return lines.stream().mapToLong(line -> line.of(gesture)).sum();
    }

    /** Whether any portal has counted one of these. */
    public boolean any(@Nullable Gesture... gestures) {
        for (Gesture gesture : gestures) {
            if (gesture != null && of(gesture) > 0) {
                return true;
            }
        }
        return false;
    }
}
