package org.parvis.conference.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.conference.Attendee;
import org.parvis.conference.Conference;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaViews;
import org.parvis.conference.Tally;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** The minutes: they write themselves out of what was decided. */
@Component
final class Minutes {
    private final ConferenceStore store;
    private final VoteStore votes;
    private final ConferenceDays days;
    private final Accounts accounts;
    private final Portals portals;
    private final Places places;
    private final Mailer mailer;

    Minutes(
            ConferenceStore store,
            VoteStore votes,
            ConferenceDays days,
            Accounts accounts,
            Portals portals,
            Places places,
            Mailer mailer) {
        this.store = store;
        this.votes = votes;
        this.days = days;
        this.accounts = accounts;
        this.portals = portals;
        this.places = places;
        this.mailer = mailer;
    }

    /** Every idea of the conference, in turn. */
    List<MinutesLine> lines(PortalId portal, Conference one, Place place) {
        Map<UUID, Tally> tallies = votes.tallies(portal, one.id());
        List<Idea> agenda = store.agenda(portal, one.id());
        return agenda.stream()
                .map(idea -> {
                    UUID into = idea.into();
                    return new MinutesLine(
                            idea,
                            IdeaViews.headline(place, idea),
                            IdeaViews.author(place, idea),
                            tallies.getOrDefault(idea.id(), Tally.NONE),
                            days.say(idea.due(), place),
                            into == null
                                    ? ""
                                    : agenda.stream()
                                            .filter(other -> other.id().equals(into))
                                            .map(other -> IdeaViews.headline(place, other))
                                            .findFirst()
                                            .orElse(""));
                })
                .toList();
    }

    List<String> names(PortalId portal, Conference one) {
        return votes.attendees(portal, one.id()).stream().map(Attendee::name).toList();
    }

    /** To everybody who was there and has an address. */
    void send(PortalId portal, Conference one) {
        for (Attendee to : votes.attendees(portal, one.id())) {
            AccountId account = to.account();
            String email =
                    account == null
                            ? to.email()
                            : accounts.find(account).map(known -> known.email()).orElse("");
            if (email != null && !email.isEmpty()) {
                mailer.sendLater(letter(portal, one, email, to.language()));
            }
        }
    }

    private Letter letter(PortalId portal, Conference one, String email, Language language) {
        Place place = places.home(portals.require(portal), language);
        StringBuilder ideas = new StringBuilder();
        for (MinutesLine line : lines(portal, one, place)) {
            ideas.append(line.text(place)).append("\n\n");
        }
        Object[] values = {
            "portal",
            place.portal().name(),
            "day",
            place.formats().date(one.openedAt()),
            "names",
            String.join(", ", names(portal, one)),
            "ideas",
            ideas.toString().strip()
        };
        return new Letter(
                email,
                place.say("conference.mail.minutes.subject", values),
                place.say("conference.mail.minutes.text", values));
    }
}
