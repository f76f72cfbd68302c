package org.parvis.portal;

import org.springframework.stereotype.Component;

/** Dresses pages. */
@Component
public final class Chromes {
    private final Portals portals;

    Chromes(Portals portals) {
        this.portals = portals;
    }

    /** A home page: the large masthead. */
    public Chrome home(Place place) {
        return new Chrome(place, "", true, false, null, null, portals.all());
    }

    /** An inner page with its title. */
    public Chrome page(Place place, String title) {
        return new Chrome(place, title, false, false, null, null, portals.all());
    }

    /** A step of a flow, or a page of the newsroom. */
    public Chrome bare(Place place, String title) {
        return new Chrome(place, title, false, true, null, null, portals.all());
    }
}
