package org.parvis.identity.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;

/**
 * A role that waits for somebody.
 *
 * @param portal nothing for the network
 * @param email who is invited, when it is by letter
 * @param shown the three words of a code, the secret of a square; nothing for a letter
 * @param by whose role must still allow it when it is accepted
 */
public record Invitation(
        UUID id,
        @Nullable PortalId portal,
        Role role,
        Means means,
        @Nullable String email,
        @Nullable String shown,
        AccountId by,
        String byName,
        Instant expiresAt,
        int entries,
        int mostEntries) {

    /** How the invitation reaches the person. */
    public enum Means {
        MAIL,
        CODE,
        LINK
    }
}
