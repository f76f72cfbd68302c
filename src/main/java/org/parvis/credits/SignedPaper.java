package org.parvis.credits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The paper on which somebody answered.
 *
 * @param photo its photograph
 * @param signedAt the beginning of the day written on it
 * @param until the end written on it when it is nearer than that of the rules, or nothing
 */
public record SignedPaper(UUID photo, Instant signedAt, @Nullable Instant until) {
    /**
     * Whether this answer was given on the day of the paper or since and says no: which of the two
     * came last on one day cannot be known, and then no is no.
     */
    public boolean isOvertakenBy(Signature latest) {
        return latest.decision() != Decision.AGREED && !latest.signedAt().isBefore(signedAt);
    }
}
