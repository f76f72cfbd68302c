package org.parvis.portal;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Dresses pages. */
@Component
public final class Chromes {
    private static final int MOST_IN_MENU = 24;

    private final Portals portals;
    private final ObjectProvider<FootPiece> pieces;

    Chromes(Portals portals, ObjectProvider<FootPiece> pieces) {
        this.portals = portals;
        this.pieces = pieces;
    }

    /** A home page: the large masthead. */
    public Chrome home(Place place) {
        return new Chrome(place, "", true, false, null, null, near(place), pieces(), null);
    }

    /** An inner page with its title. */
    public Chrome page(Place place, String title) {
        return new Chrome(place, title, false, false, null, null, near(place), pieces(), null);
    }

    /** A step of a flow, or a page of the newsroom. */
    public Chrome bare(Place place, String title) {
        return new Chrome(place, title, false, true, null, null, near(place), pieces(), null);
    }

    /** All portals while a menu can hold them; in a large network, those of the same town. */
    private List<Portal> near(Place place) {
        List<Portal> all = portals.all();
        if (all.size() <= MOST_IN_MENU) {
            return all;
        }
        String town = place.portalIfAny().map(Portal::town).orElse("");
        return all.stream()
                .filter(portal -> portal.town().equals(town))
                .limit(MOST_IN_MENU)
                .toList();
    }

    private List<FootPiece> pieces() {
        return pieces.orderedStream().toList();
    }
}
