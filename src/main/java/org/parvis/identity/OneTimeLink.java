package org.parvis.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;

/**
 * A link that signs in once.
 *
 * @param account who signs in; nothing when an address without account proves itself
 * @param email that address; nothing when there is an account
 * @param portal where {@code role} is given when the link is used
 * @param role given when the link is used; nothing gives none
 */
public record OneTimeLink(
        UUID id,
        @Nullable AccountId account,
        @Nullable String email,
        @Nullable PortalId portal,
        @Nullable Role role,
        ReturnPath returnPath,
        Instant expiresAt) {}
