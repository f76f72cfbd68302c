package org.parvis.people;

import org.parvis.kernel.PortalId;

/** The same person had been written down twice: everything of the first is now the second's. */
public record PersonsMerged(PortalId portal, PersonId from, PersonId into) {}
