package org.parvis.outreach;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu about letters. */
@Component
final class OutreachStudioEntries implements StudioEntries {
    private static final int RANK = 70;

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return visitor.may(Action.REVIEW)
                ? List.of(
                        new StudioEntry(
                                RANK,
                                place.say("outreach.readers.title"),
                                place.href(ReadershipController.PATH),
                                0))
                : List.of();
    }
}
