package org.parvis.people;

import org.parvis.kernel.PortalId;

/** A person is forgotten: what is counted stays, words about them go. */
public record PersonErased(PortalId portal, PersonId person) {}
