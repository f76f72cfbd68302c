package org.parvis.workshops.programme;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The lines of the studio menu about workshops; sessions whose roll was not called wait there. */
@Component
final class WorkshopsEntries implements StudioEntries {
    private static final int RANK = 25;

    private final Programmes programmes;

    WorkshopsEntries(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.KEEP_WORKSHOPS)) {
            return List.of();
        }
        return List.of(
                new StudioEntry(
                        RANK,
                        place.say("workshops.title"),
                        place.href(ProgrammesController.PATH),
                        programmes.countToRoll(place.portalId())));
    }
}
