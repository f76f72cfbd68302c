package org.parvis.catalogue;

import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * A story has come online, or has changed there; announced inside the transaction that does it.
 *
 * @param path to give to {@code place.href}
 * @param first whether it was not online before
 */
public record Published(PortalId portal, SubjectRef subject, String path, boolean first) {}
