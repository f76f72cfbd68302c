package org.parvis.workshops.production;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu about productions. */
@Component
final class ProductionEntries implements StudioEntries {
    private static final int RANK = 26;

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.KEEP_WORKSHOPS)) {
            return List.of();
        }
        return List.of(
                new StudioEntry(
                        RANK,
                        place.say("workshops.productions.title"),
                        place.href(BoardController.PATH),
                        0));
    }
}
