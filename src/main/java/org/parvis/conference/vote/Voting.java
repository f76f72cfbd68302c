package org.parvis.conference.vote;

import java.util.Objects;
import java.util.UUID;
import org.parvis.conference.Attendee;
import org.parvis.conference.Choice;
import org.parvis.conference.Conference;
import org.parvis.conference.meeting.ConferenceLive;
import org.parvis.conference.meeting.ConferenceStore;
import org.parvis.conference.meeting.VoteStore;
import org.parvis.kernel.PortalId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Counts people and voices. */
@Component
final class Voting {
    private static final int MOST_PEOPLE = 300;

    private final ConferenceStore conferences;
    private final VoteStore votes;
    private final ConferenceLive live;
    private final TransactionOperations tx;

    Voting(
            ConferenceStore conferences,
            VoteStore votes,
            ConferenceLive live,
            TransactionOperations tx) {
        this.conferences = conferences;
        this.votes = votes;
        this.live = live;
        this.tx = tx;
    }

    /** Somebody is here; false when the room is full or the conference over. */
    boolean join(PortalId portal, UUID id, Attendee who) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Conference one = conferences.lock(portal, id).orElse(null);
                    if (one == null || !one.isOpen() || votes.present(portal, id) >= MOST_PEOPLE) {
                        return false;
                    }
                    votes.join(portal, id, who);
                    live.tell(portal, one);
                    return true;
                }));
    }

    /**
     * One voice each, which may change. Of somebody who is not there, or after the end, it does not
     * count.
     */
    void vote(PortalId portal, UUID id, UUID idea, String voter, Choice choice) {
        tx.executeWithoutResult(status -> {
            boolean counts =
                    votes.attendee(portal, id, voter).isPresent() && votes.lock(portal, id, idea);
            Conference one = conferences.find(portal, id).orElse(null);
            if (counts && one != null && one.isOpen()) {
                votes.vote(portal, id, idea, voter, choice);
                live.tell(portal, one);
            }
        });
    }
}
