package org.parvis.conference.meeting;

import java.util.List;
import org.parvis.conference.IdeaStore;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu about ideas. */
@Component
final class ConferenceEntries implements StudioEntries {
    private static final int RANK = 12;

    private final IdeaStore ideas;

    ConferenceEntries(IdeaStore ideas) {
        this.ideas = ideas;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.ENTER_NEWSROOM)) {
            return List.of();
        }
        int waiting = visitor.may(Action.HOLD_CONFERENCE) ? ideas.waiting(place.portalId()) : 0;
        return List.of(
                new StudioEntry(
                        RANK,
                        place.say("conference.ideas.menu"),
                        place.href(IdeasController.PATH),
                        waiting));
    }
}
