package org.parvis.conference.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.conference.Attendee;
import org.parvis.conference.Conference;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaViews;
import org.parvis.conference.Tally;
import org.parvis.identity.Account;
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

    /** Who was there, and whoever held it first. */
    List<String> names(PortalId portal, Conference one) {
        List<Attendee> there = votes.attendees(portal, one.id());
        List<String> names = new ArrayList<>();
        if (there.stream().noneMatch(each -> one.openedBy().equals(each.account()))) {
            names.add(one.openedName());
        }
        there.forEach(each -> names.add(each.name()));
        return names;
    }

    /** To whoever held it, and to everybody who was there and has an address. */
    void send(PortalId portal, Conference one) {
        Map<String, Language> to = new LinkedHashMap<>();
        accounts.find(one.openedBy()).ifPresent(holder -> add(to, holder));
        for (Attendee each : votes.attendees(portal, one.id())) {
            AccountId account = each.account();
            if (account != null) {
                accounts.find(account).ifPresent(known -> add(to, known));
            } else if (!each.email().isEmpty()) {
                to.putIfAbsent(each.email(), each.language());
            }
        }
        to.forEach((email, language) -> mailer.sendLater(letter(portal, one, email, language)));
    }

    private static void add(Map<String, Language> to, Account account) {
        String email = account.email();
        if (email != null) {
            to.putIfAbsent(email, account.language());
        }
    }

    private Letter letter(PortalId portal, Conference one, String email, Language language) {
        Place place = places.home(portals.require(portal), language);
        List<MinutesLine> lines = lines(portal, one, place);
        StringBuilder ideas = new StringBuilder();
        for (MinutesLine line : MinutesLine.decided(lines)) {
            ideas.append(line.text(place)).append("\n\n");
        }
        List<MinutesLine> left = MinutesLine.left(lines);
        if (!left.isEmpty()) {
            ideas.append(place.say("conference.minutes.left", "count", left.size()));
            left.forEach(line -> ideas.append("\n").append(line.title()));
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
