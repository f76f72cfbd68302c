package org.parvis.newsroom;

import java.time.Instant;
import java.util.Locale;
import org.parvis.newsroom.workflow.Move;

/**
 * One moment in the life of a story.
 *
 * @param move name of a {@link Move}, or {@code OPEN}, {@code AGREE}, {@code LOSE_CONSENT}
 * @param reason in the words of who acted; may be empty
 */
public record Step(String move, Status status, String reason, String who, Instant at) {
    /** The message that tells it. */
    public String key() {
        return "newsroom.move." + move.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
