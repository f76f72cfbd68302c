package org.parvis.conference.vote;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Choice;
import org.parvis.conference.Conference;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaStore;
import org.parvis.conference.IdeaViews;
import org.parvis.conference.meeting.ConferenceLive;
import org.parvis.conference.meeting.VoteStore;
import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Makes the page of a telephone. */
@Component
final class VotePages {
    private final IdeaStore ideas;
    private final VoteStore votes;
    private final ConferenceLive live;
    private final Chromes chromes;

    VotePages(IdeaStore ideas, VoteStore votes, ConferenceLive live, Chromes chromes) {
        this.ideas = ideas;
        this.votes = votes;
        this.live = live;
        this.chromes = chromes;
    }

    VotePage of(Place place, Conference one, Visitor visitor, Optional<String> voter) {
        PortalId portal = place.portalId();
        boolean here = voter.flatMap(who -> votes.attendee(portal, one.id(), who)).isPresent();
        UUID turn = one.turn();
        Idea idea =
                here && one.isOpen() && turn != null ? ideas.find(portal, turn).orElse(null) : null;
        Choice own =
                idea == null
                        ? null
                        : voter.flatMap(who -> votes.own(portal, one.id(), idea.id(), who))
                                .orElse(null);
        String name = visitor.account().map(Account::name).orElse("");
        return page(place, one, here, name, idea, own, Typed.nothing());
    }

    VotePage joining(Place place, Conference one, Typed typed) {
        return page(place, one, false, "", null, null, typed);
    }

    private VotePage page(
            Place place,
            Conference one,
            boolean here,
            String account,
            @Nullable Idea idea,
            @Nullable Choice own,
            Typed typed) {
        return new VotePage(
                chromes.bare(place, place.say("conference.vote.title")),
                place.href("/conference/" + one.code()),
                one.isOpen(),
                here,
                account,
                ConferenceLive.topic(one),
                live.turn(place.portalId(), one),
                idea,
                idea == null ? "" : IdeaViews.headline(place, idea),
                idea == null ? "" : IdeaViews.author(place, idea),
                own,
                typed);
    }
}
