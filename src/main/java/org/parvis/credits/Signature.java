package org.parvis.credits;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer, as it was given; kept for ever, followed by others when somebody changes their mind.
 *
 * @param signer the name typed by who answered
 * @param quality {@code self}, {@code child}, {@code mother}, {@code father}, {@code guardian}
 * @param nameShown whether the name of the person may be written beside the story
 * @param words what was said, when the newsroom wrote it down
 * @param wording what was shown, or nothing for an answer that was told
 * @param expires end of an agreement, or nothing
 * @param notFor where who agreed does not want to be shown
 * @param workshop whether it was given for every story of the workshop
 * @param paper the photograph of the signed paper, or nothing
 */
public record Signature(
        AppearanceId appearance,
        Voice voice,
        Decision decision,
        String signer,
        String quality,
        boolean nameShown,
        Means means,
        String words,
        @Nullable Wording wording,
        Instant signedAt,
        @Nullable Instant expires,
        Set<Medium> notFor,
        boolean workshop,
        @Nullable UUID paper) {

    public Signature {
        notFor = Set.copyOf(notFor);
    }

    /** Whether this is an agreement still running. */
    public boolean agreesAt(Instant now) {
        return decision == Decision.AGREED && (expires == null || expires.isAfter(now));
    }
}
