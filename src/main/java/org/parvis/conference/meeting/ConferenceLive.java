package org.parvis.conference.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.parvis.conference.Conference;
import org.parvis.conference.IdeaStore;
import org.parvis.conference.Tally;
import org.parvis.kernel.PortalId;
import org.parvis.platform.live.Live;
import org.parvis.platform.live.LiveEvent;
import org.parvis.platform.live.TopicRule;
import org.springframework.stereotype.Component;

/** Tells the shared screen and the telephones which idea is on and how many said what. */
@Component
public final class ConferenceLive implements TopicRule {
    private static final String PREFIX = "conference";
    private static final String EVENT = "state";

    private final Live live;
    private final ConferenceStore conferences;
    private final IdeaStore ideas;
    private final VoteStore votes;

    ConferenceLive(Live live, ConferenceStore conferences, IdeaStore ideas, VoteStore votes) {
        this.live = live;
        this.conferences = conferences;
        this.ideas = ideas;
        this.votes = votes;
    }

    /** For {@code data-live} of pages. */
    public static String topic(Conference one) {
        return PREFIX + ":" + one.liveKey();
    }

    /** Once the transaction under way is committed. */
    public void tell(PortalId portal, Conference one) {
        live.send(topic(one), EVENT, json(portal, one));
    }

    /** What is on: a page that shows something else asks the server again. */
    public String turn(PortalId portal, Conference one) {
        if (!one.isOpen()) {
            return "closed";
        }
        UUID idea = one.turn();
        return idea == null
                ? "none"
                : idea
                        + ":"
                        + ideas.find(portal, idea).map(found -> found.state().name()).orElse("");
    }

    private String json(PortalId portal, Conference one) {
        UUID idea = one.turn();
        Tally tally =
                idea == null
                        ? Tally.NONE
                        : votes.tallies(portal, one.id()).getOrDefault(idea, Tally.NONE);
        return """
        {"turn":"%s","for":%d,"unsure":%d,"against":%d,"voted":%d,"present":%d}\
        """
                .formatted(
                        turn(portal, one),
                        tally.yes(),
                        tally.unsure(),
                        tally.no(),
                        tally.all(),
                        votes.present(portal, one.id()));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean mayListen(String name, HttpServletRequest request) {
        return conferences.byKey(name).isPresent();
    }

    @Override
    public Optional<LiveEvent> now(String name) {
        return conferences
                .portalOfKey(name)
                .flatMap(portal ->
                        conferences
                                .byKey(name)
                                .map(one -> new LiveEvent(EVENT, json(portal, one))));
    }
}
