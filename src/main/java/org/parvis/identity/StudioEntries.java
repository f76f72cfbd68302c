package org.parvis.identity;

import java.util.List;
import org.parvis.portal.Place;

/**
 * Lines that a module adds to the studio menu, with what waits there for this person; asked on
 * every studio page.
 */
public interface StudioEntries {
    /** Of a portal's studio: only what the visitor may open; empty when that is nothing. */
    List<StudioEntry> entries(Place place, Visitor visitor);

    /** Of the desk of the network, where no portal is: only what the visitor may open. */
    default List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        return List.of();
    }
}
