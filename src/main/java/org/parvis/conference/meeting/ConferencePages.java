package org.parvis.conference.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Attendee;
import org.parvis.conference.Conference;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaViews;
import org.parvis.conference.Tally;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.StoryKinds;
import org.parvis.planning.Members;
import org.parvis.planning.Option;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Makes the shared screen. */
@Component
final class ConferencePages {
    private static final int MOST_MEMBERS = 80;

    private final ConferenceStore store;
    private final VoteStore votes;
    private final IdeaViews views;
    private final ConferenceLive live;
    private final ConferenceDays days;
    private final Members members;
    private final StoryKinds kinds;
    private final Chromes chromes;

    ConferencePages(
            ConferenceStore store,
            VoteStore votes,
            IdeaViews views,
            ConferenceLive live,
            ConferenceDays days,
            Members members,
            StoryKinds kinds,
            Chromes chromes) {
        this.store = store;
        this.votes = votes;
        this.views = views;
        this.live = live;
        this.days = days;
        this.members = members;
        this.kinds = kinds;
        this.chromes = chromes;
    }

    ConferencePage screen(Place place, Conference one, Typed typed) {
        PortalId portal = place.portalId();
        List<Idea> agenda = store.agenda(portal, one.id());
        Idea idea = find(agenda, one.turn());
        String path = "/conference/" + one.code();
        UUID story = idea == null ? null : idea.story();
        return new ConferencePage(
                chromes.bare(place, place.say("conference.title")),
                one,
                place.href(ConferenceController.PATH + "/" + one.id()),
                ConferenceLive.topic(one),
                live.turn(portal, one),
                place.absolute("/conference").replaceFirst("^https?://", ""),
                QrCode.of(place.absolute(path)),
                idea == null ? null : views.of(place, idea),
                agenda.indexOf(idea) + 1,
                agenda.stream().map(each -> line(place, each, one.turn())).toList(),
                idea == null
                        ? Tally.NONE
                        : votes.tallies(portal, one.id()).getOrDefault(idea.id(), Tally.NONE),
                votes.present(portal, one.id()),
                Option.kinds(kinds, place),
                Option.people(present(portal, one)),
                agenda.stream()
                        .filter(each -> !each.equals(idea) && each.into() == null)
                        .map(each ->
                                new Option(each.id().toString(), IdeaViews.headline(place, each)))
                        .toList(),
                idea == null ? "" : days.say(idea.due(), place),
                joined(place, agenda, idea),
                story == null ? "" : place.href("/redaction/recits/" + story),
                typed);
    }

    private static ConferencePage.Line line(Place place, Idea idea, @Nullable UUID turn) {
        return new ConferencePage.Line(
                idea.id().toString(),
                IdeaViews.headline(place, idea),
                idea.state(),
                idea.id().equals(turn));
    }

    private static @Nullable Idea find(List<Idea> agenda, @Nullable UUID id) {
        return agenda.stream().filter(idea -> idea.id().equals(id)).findFirst().orElse(null);
    }

    private static String joined(Place place, List<Idea> agenda, @Nullable Idea idea) {
        Idea other = idea == null ? null : find(agenda, idea.into());
        return other == null ? "" : IdeaViews.headline(place, other);
    }

    /** Those who are there come first. */
    private List<Account> present(PortalId portal, Conference one) {
        List<AccountId> here = new ArrayList<>();
        for (Attendee attendee : votes.attendees(portal, one.id())) {
            AccountId account = attendee.account();
            if (account != null) {
                here.add(account);
            }
        }
        List<Account> all = new ArrayList<>(members.of(portal));
        all.sort((left, right) ->
                Boolean.compare(here.contains(right.id()), here.contains(left.id())));
        return all.subList(0, Math.min(all.size(), MOST_MEMBERS));
    }
}
