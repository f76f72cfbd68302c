package org.parvis.catalogue;

import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * A story is no longer online; announced inside the transaction that does it.
 *
 * @param reason a code or a sentence for the newsroom, never shown to readers; {@code
 *     consent-withdrawn} and the like when an agreement was lost
 */
public record Withdrawn(PortalId portal, SubjectRef subject, String reason) {}
