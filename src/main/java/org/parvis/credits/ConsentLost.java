package org.parvis.credits;

import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * A story has lost the agreement of somebody in it: what is public of it must stop being so, in
 * this same transaction.
 *
 * @param state the new state of that person's agreement
 */
public record ConsentLost(
        PortalId portal, SubjectRef subject, AppearanceId appearance, ConsentState state) {}
