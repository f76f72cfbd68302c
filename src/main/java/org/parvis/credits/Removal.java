package org.parvis.credits;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.SubjectRef;

/**
 * Somebody asks that their image be removed.
 *
 * @param story address or title, as it was written
 * @param subject the story, when it was found
 * @param seenWhere "au début, avec un bonnet rouge"
 * @param contact mail, telephone, or how to be found
 * @param answer what the newsroom answered, or why it refuses
 */
public record Removal(
        RemovalId id,
        String story,
        @Nullable SubjectRef subject,
        String name,
        String seenWhere,
        String contact,
        boolean urgent,
        State state,
        String answer,
        Instant received,
        @Nullable Instant decided,
        String decidedBy) {

    /** What has become of it. */
    public enum State {
        WAITING,
        /** The story is offline; the person is still to be answered. */
        WITHDRAWN,
        ANSWERED,
        REFUSED;

        /** The word in keys of messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.WITHDRAWN;
    }
}
