package org.parvis.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** When what is saved becomes a new revision, and when it completes the last one. */
final class RevisionRule {
    static final Duration SPAN = Duration.ofMinutes(10);

    private RevisionRule() {}

    /**
     * Whether a save begins a new revision.
     *
     * @param lastBegan when the last revision was begun
     * @param lastKept whether somebody relies on the last one: sent, agreed or put online as it is
     */
    static boolean startsNew(
            Instant lastBegan, UUID lastAccount, boolean lastKept, UUID account, Instant now) {
        boolean old = !now.isBefore(lastBegan.plus(SPAN));
        return old || lastKept || !lastAccount.equals(account);
    }
}
