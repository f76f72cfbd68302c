package org.parvis.conference;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;

/**
 * A meeting around a screen.
 *
 * @param code typed on telephones
 * @param liveKey the topic of what happens while it is open
 * @param place where people sit; may be empty
 * @param turn the idea on the screen, or nothing before the first and after the last
 */
public record Conference(
        UUID id,
        String code,
        String liveKey,
        String place,
        Instant openedAt,
        String openedName,
        AccountId openedBy,
        @Nullable Instant closedAt,
        @Nullable UUID turn) {
    public boolean isOpen() {
        return closedAt == null;
    }
}
