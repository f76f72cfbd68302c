package org.parvis.conference.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.conference.Attendee;
import org.parvis.conference.Choice;
import org.parvis.conference.Conference;
import org.parvis.conference.box.IdeaForm;
import org.parvis.conference.meeting.CodePage;
import org.parvis.conference.meeting.ConferenceStore;
import org.parvis.identity.Account;
import org.parvis.identity.Pace;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The conference on a telephone: who one is, and yes, no, or neither. */
@Controller
final class VoteController {
    private static final Pace.Limit WRONG =
            new Pace.Limit("conference.code", 60, Duration.ofHours(1));
    private static final int LONGEST_NAME = 60;

    private final ConferenceStore store;
    private final Voting voting;
    private final VotePages pages;
    private final Pace pace;
    private final Chromes chromes;

    VoteController(
            ConferenceStore store, Voting voting, VotePages pages, Pace pace, Chromes chromes) {
        this.store = store;
        this.voting = voting;
        this.pages = pages;
        this.pace = pace;
        this.chromes = chromes;
    }

    /** Where the code is typed. */
    @GetMapping("/{portal}/conference")
    @Allowed(Action.JOIN_CONFERENCE)
    Page door(Place place) {
        return new CodePage(
                chromes.bare(place, place.say("conference.code.title")), Typed.nothing());
    }

    @PostMapping("/{portal}/conference")
    @Allowed(Action.JOIN_CONFERENCE)
    Answer enter(Place place, HttpServletRequest request) {
        PublicForm.check(request);
        Typed typed = Typed.of(request);
        String code = tidy(typed.value("code"));
        if (find(place.portalId(), code, request).filter(Conference::isOpen).isEmpty()) {
            typed.refuse("code", place.say("conference.error.code"));
            return Answer.again(
                    new CodePage(chromes.bare(place, place.say("conference.code.title")), typed));
        }
        return Answer.see(place.href("/conference/" + code));
    }

    @GetMapping("/{portal}/conference/{code}")
    @Allowed(Action.JOIN_CONFERENCE)
    Page show(@PathVariable String code, Place place, Visitor visitor, HttpServletRequest request) {
        Conference one = require(place, code, request);
        return pages.of(place, one, visitor, VoterCookie.voter(request, visitor));
    }

    /** I am here. */
    @PostMapping("/{portal}/conference/{code}/presence")
    @Allowed(Action.JOIN_CONFERENCE)
    Answer join(
            @PathVariable String code,
            Place place,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicForm.check(request);
        Conference one = require(place, code, request);
        Typed typed = Typed.of(request);
        Optional<Account> account = visitor.account();
        String name =
                account.map(Account::name)
                        .orElseGet(() ->
                                typed.text(
                                        "prenom",
                                        LONGEST_NAME,
                                        place.say("conference.error.name"),
                                        place.say("conference.error.long")));
        String email = account.isPresent() ? "" : IdeaForm.email(typed, "courriel", place);
        if (!typed.isRight()) {
            return Answer.again(pages.joining(place, one, typed));
        }
        String voter = VoterCookie.voter(request, response, visitor);
        boolean joined =
                voting.join(
                        place.portalId(),
                        one.id(),
                        new Attendee(
                                voter,
                                account.map(Account::id).orElse(null),
                                name,
                                email,
                                place.language()));
        if (!joined) {
            throw new Refused(409, "conference.full");
        }
        return Answer.see(place.href("/conference/" + one.code()));
    }

    @PostMapping("/{portal}/conference/{code}/voix")
    @Allowed(Action.JOIN_CONFERENCE)
    Answer vote(
            @PathVariable String code, Place place, Visitor visitor, HttpServletRequest request) {
        PublicForm.check(request);
        Conference one = require(place, code, request);
        Typed typed = Typed.of(request);
        UUID idea = typed.id("idee").orElseThrow(NotHere::new);
        Choice choice = Choice.ofSent(typed.value("voix")).orElseThrow(NotHere::new);
        VoterCookie.voter(request, visitor)
                .ifPresent(voter -> voting.vote(place.portalId(), one.id(), idea, voter, choice));
        return Answer.see(place.href("/conference/" + one.code()));
    }

    private Conference require(Place place, String code, HttpServletRequest request) {
        return find(place.portalId(), tidy(code), request).orElseThrow(NotHere::new);
    }

    /** Codes are short: who tries many is made to wait. */
    private Optional<Conference> find(PortalId portal, String code, HttpServletRequest request) {
        Optional<Conference> found = store.byCode(portal, code);
        if (found.isEmpty() && !pace.take(WRONG, request.getRemoteAddr())) {
            throw new Refused(429, "conference.error.code-pace");
        }
        return found;
    }

    private static String tidy(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
