package org.parvis.newsroom.reply;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The line of the studio menu that leads to requests for a right of reply. */
@Component
final class ReplyEntries implements StudioEntries {
    private static final int RANK = 45;

    private final RightsOfReply rights;

    ReplyEntries(RightsOfReply rights) {
        this.rights = rights;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return visitor.may(Action.REVIEW)
                ? List.of(
                        new StudioEntry(
                                RANK,
                                place.say("newsroom.reply.desk"),
                                place.href("/redaction/droits-de-reponse"),
                                rights.waiting(place.portalId())))
                : List.of();
    }
}
