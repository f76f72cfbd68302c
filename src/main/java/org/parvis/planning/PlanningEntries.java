package org.parvis.planning;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu about the planning. */
@Component
final class PlanningEntries implements StudioEntries {
    private static final int RANK = 13;

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return visitor.may(Action.ENTER_NEWSROOM)
                ? List.of(
                        new StudioEntry(
                                RANK,
                                place.say("planning.title"),
                                place.href(PlanningController.PATH),
                                0))
                : List.of();
    }
}
