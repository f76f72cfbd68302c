package org.parvis.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;

/**
 * Somebody's wish to hear of what is new.
 *
 * @param key the secret of its links; who holds it may change or end the subscription
 * @param theme slug of the one theme wanted, or empty for everything
 * @param confirmedAt nothing while the address has not said yes
 * @param lastAt when the last letter was written, or nothing
 */
record Subscription(
        PortalId portal,
        UUID id,
        String key,
        String email,
        String theme,
        Rhythm rhythm,
        Language language,
        @Nullable Instant confirmedAt,
        @Nullable Instant lastAt) {

    /** What its letters belong to. */
    String about() {
        return "outreach:" + id;
    }

    String path() {
        return "/lettre/" + key;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }
}
