package org.parvis.identity.signin;

import java.time.Instant;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;

/**
 * Somebody signed in on the network's host on their way to a portal's own host.
 *
 * @param host of the portal, the only one where it counts
 * @param browserHash of the word that the portal's host gave to the browser
 * @param family what all sessions have in common that began with one sign-in
 */
record Handoff(
        AccountId account,
        PortalId portal,
        String host,
        byte[] browserHash,
        String family,
        Instant expiresAt) {}
