package org.parvis.workshops.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A session on the day: roll, posts, running order, note, sheet. */
@Controller
final class SessionController {
    private static final String PATH = "/redaction/ateliers/seances/";
    private static final int LONGEST = 8000;
    private static final int HALF_DAY_MINUTES = 240;
    private static final int BLANK_ROWS = 4;

    private final Programmes programmes;
    private final SessionPages pages;
    private final RollCall rolls;
    private final Enrolling enrolling;
    private final People people;
    private final Chromes chromes;

    SessionController(
            Programmes programmes,
            SessionPages pages,
            RollCall rolls,
            Enrolling enrolling,
            People people,
            Chromes chromes) {
        this.programmes = programmes;
        this.pages = pages;
        this.rolls = rolls;
        this.enrolling = enrolling;
        this.people = people;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/redaction/ateliers/seances/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(
            @PathVariable UUID id,
            Place place,
            Visitor visitor,
            @RequestParam(defaultValue = "") String garde) {
        return pages.page(
                programmes.session(place.portalId(), id), !garde.isEmpty(), place, visitor);
    }

    /** The whole roll at once; also what a telephone sends that had no network. */
    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/appel")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer roll(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        List<PersonId> roll =
                pages.roll(place.portalId(), session).stream().map(Person::id).toList();
        rolls.call(place.portalId(), session, roll, Typed.of(request), visitor.required().name());
        return Answer.see(place.href(PATH + id + "?garde=oui#appel"));
    }

    /** Somebody decides between the answers of two telephones. */
    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/appel/{person}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer settle(
            @PathVariable UUID id,
            @PathVariable UUID person,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        PersonId who = people.require(place.portalId(), person).id();
        Presence said = Typed.of(request).one("reponse", Presence.class);
        boolean onRoll =
                pages.roll(place.portalId(), session).stream()
                        .anyMatch(one -> one.id().equals(who));
        if (said == null || !onRoll) {
            throw new NotHere();
        }
        rolls.settle(place.portalId(), session, who, said, visitor.required().name());
        return Answer.see(place.href(PATH + id + "#appel"));
    }

    /** Somebody came who was not enrolled. */
    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/arrivee")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer arrival(
            @PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        String name = Typed.of(request).value("nom").replaceAll("\\s+", " ");
        if (!name.isEmpty() && name.length() <= People.LONGEST_NAME) {
            String by = visitor.required().name();
            PersonId person =
                    people
                            .called(place.portalId(), List.of(name))
                            .getOrDefault(name, List.of())
                            .stream()
                            .findFirst()
                            .map(Person::id)
                            .orElseGet(() -> people.add(place.portalId(), name, by));
            enrolling.enrol(
                    place.portalId(),
                    programmes.group(place.portalId(), session.group()),
                    person,
                    by);
        }
        return Answer.see(place.href(PATH + id + "#appel"));
    }

    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/note")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer write(@PathVariable UUID id, Place place, HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        Typed typed = Typed.of(request);
        programmes.write(
                place.portalId(),
                session.id(),
                cut(typed.value("deroule")),
                cut(typed.value("note")),
                cut(typed.value("suite")));
        return Answer.see(place.href(PATH + id + "?garde=oui#note-de-seance"));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The sheet that everybody signs. */
    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/emargement")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page sheet(@PathVariable UUID id, Place place) {
        Session session = programmes.session(place.portalId(), id);
        Programme programme = programmes.programme(place.portalId(), session.programme());
        return new SheetPage(
                chromes.bare(place, place.say("workshops.sheet.title")),
                programme,
                session,
                Dates.of(session, place),
                place.href(PATH + id),
                pages.roll(place.portalId(), session).stream().map(Person::name).toList(),
                session.minutes() > HALF_DAY_MINUTES,
                BLANK_ROWS);
    }
}
