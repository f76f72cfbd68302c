package org.parvis.newsroom.reply;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.StoryId;

/**
 * A reply that somebody asks to be published under a story.
 *
 * @param title of the story
 * @param onlineAt when the story went online
 * @param contact where the person is answered, never shown to readers
 * @param passage what in the story it answers
 * @param words the reply itself
 * @param reason why it was not published; empty else
 * @param decidedAt nothing while it waits
 */
public record RightOfReply(
        UUID id,
        StoryId story,
        String title,
        @Nullable Instant onlineAt,
        String name,
        String contact,
        String passage,
        String words,
        Instant askedAt,
        State state,
        String reason,
        @Nullable Instant decidedAt,
        String decidedName) {
    private static final Period TO_ANSWER = Period.ofDays(3);
    private static final Period TO_ASK = Period.ofMonths(3);

    /** What became of it. */
    public enum State {
        ASKED,
        PUBLISHED,
        DECLINED;

        /** The last part of its messages' keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Until when the law wants it published. */
    public Instant due() {
        return askedAt.plus(TO_ANSWER);
    }

    /** Whether it came later than three months after publication: the newsroom is free then. */
    public boolean late() {
        return onlineAt != null
                && onlineAt.atOffset(ZoneOffset.UTC).plus(TO_ASK).toInstant().isBefore(askedAt);
    }
}
