package org.parvis.catalogue;

import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/** Names a story across portals: where it lives, and which it is. */
public record EntryRef(PortalId portal, SubjectRef subject) {}
