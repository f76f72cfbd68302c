package org.parvis.hosting;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu that leads administrators to the state of the server. */
@Component
final class HostingStudioEntries implements StudioEntries {
    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return visitor.may(Action.RUN_SERVER)
                ? List.of(
                        new StudioEntry(
                                98,
                                place.say("hosting.menu.state"),
                                place.network("/reseau/etat"),
                                0))
                : List.of();
    }
}
