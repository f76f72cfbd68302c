package org.parvis.media.captions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.springframework.modulith.NamedInterface;

/**
 * How far a program is with what is said in a film or a sound.
 *
 * @param percent of the length that was heard
 * @param askedAt when a person wished it, the last time
 * @param problem key of a sentence that says why it failed, or nothing
 */
@NamedInterface("captions")
public record Transcription(
        Language language, State state, int percent, Instant askedAt, @Nullable String problem) {
    /** From the wish to the lines. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean underWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
