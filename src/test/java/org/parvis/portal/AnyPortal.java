package org.parvis.portal;

import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Slug;

/** Portals that differ from others by one thing. */
public final class AnyPortal {
    private AnyPortal() {}

    /** The same portal at another address. */
    public static Portal at(Portal portal, Slug slug, @Nullable String host) {
        return new Portal(
                portal.id(),
                slug,
                host,
                portal.name(),
                portal.baseline(),
                portal.presentation(),
                portal.district(),
                portal.town(),
                portal.ink(),
                portal.paving(),
                portal.masthead(),
                portal.languages(),
                portal.address(),
                portal.legal(),
                portal.charter(),
                portal.hiddenRubrics(),
                portal.partners(),
                portal.revision(),
                portal.archivedAt());
    }
}
