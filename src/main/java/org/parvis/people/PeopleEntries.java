package org.parvis.people;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu about the register. */
@Component
final class PeopleEntries implements StudioEntries {
    private static final int RANK = 45;

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.KEEP_PEOPLE)) {
            return List.of();
        }
        return List.of(
                new StudioEntry(
                        RANK,
                        place.say("people.title"),
                        place.href(KnownPeopleController.PATH),
                        0));
    }
}
