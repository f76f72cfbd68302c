package org.parvis.identity.invitation;

import java.time.Instant;
import java.util.UUID;
import org.parvis.kernel.PortalId;

/**
 * Three words that open a portal's newsroom to the people of a workshop for some hours.
 *
 * @param words lower-case, one space between
 * @param entries how many people came in with it
 */
record WorkshopCode(
        PortalId portal, UUID id, String words, Instant expiresAt, int entries, int mostEntries) {}
