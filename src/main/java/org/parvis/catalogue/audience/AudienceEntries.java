package org.parvis.catalogue.audience;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu that leads to the audience. */
@Component
final class AudienceEntries implements StudioEntries {
    private static final int RANK = 60;

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return visitor.may(Action.READ_AUDIENCE)
                ? List.of(
                        new StudioEntry(
                                RANK,
                                place.say("catalogue.audience.menu"),
                                place.href(AudienceController.PATH),
                                0))
                : List.of();
    }
}
