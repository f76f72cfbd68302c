package org.parvis.credits;

import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * Somebody in a story agrees, but not to all media: where it may not be shown any more it must stop
 * being shown, in this same transaction.
 */
public record ConsentNarrowed(PortalId portal, SubjectRef subject) {}
