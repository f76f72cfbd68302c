package org.parvis.reprise;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu that leads to the stories of the network. */
@Component
final class RepriseEntries implements StudioEntries {
    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.SHARE_STORIES)) {
            return List.of();
        }
        return List.of(
                new StudioEntry(
                        15, place.say("reprise.desk.menu"), place.href("/redaction/reprises"), 0));
    }
}
