package org.parvis.workshops.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.print.Pdf;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A session on the day: roll, posts, running order, note, sheet. */
@Controller
final class SessionController {
    private static final String PATH = "/redaction/ateliers/seances/";
    private static final int HALF_DAY_MINUTES = 240;
    private static final int BLANK_ROWS = 4;

    private final Programmes programmes;
    private final SessionPages pages;
    private final RollCall rolls;
    private final Enrolling enrolling;
    private final People people;
    private final Chromes chromes;
    private final Pdf pdf;

    SessionController(
            Programmes programmes,
            SessionPages pages,
            RollCall rolls,
            Enrolling enrolling,
            People people,
            Chromes chromes,
            Pdf pdf) {
        this.programmes = programmes;
        this.pages = pages;
        this.rolls = rolls;
        this.enrolling = enrolling;
        this.people = people;
        this.chromes = chromes;
        this.pdf = pdf;
    }

    @GetMapping("/{portal}/redaction/ateliers/seances/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(
            @PathVariable UUID id,
            Place place,
            Visitor visitor,
            @RequestParam(defaultValue = "") String garde,
            @RequestParam(defaultValue = "") String arrivee) {
        Session session = programmes.session(place.portalId(), id);
        return pages.page(session, !garde.isEmpty(), arrivee.strip(), place, visitor);
    }

    /**
     * The whole roll at once, with what is written beside it; also what a telephone sends that had
     * no network. Whoever saves the note alone has not called the roll.
     */
    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/appel")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer roll(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        Typed typed = Typed.of(request);
        SessionWords words = SessionWords.changed(session, typed);
        if (!words.equals(SessionWords.of(session))) {
            programmes.write(place.portalId(), id, words.order(), words.note(), words.next());
        }
        boolean noteAlone = typed.is("puis", "note");
        if (!noteAlone || typed.hasAny("p-")) {
            List<PersonId> roll =
                    pages.roll(place.portalId(), session).stream().map(Person::id).toList();
            rolls.call(place.portalId(), session, roll, typed, visitor.required().name());
        }
        return arrived(session, typed, place, visitor, noteAlone ? "#note-de-seance" : "#appel");
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

    /** Says who it is that came without being enrolled. */
    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/arrivee")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer arrival(
            @PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        return arrived(session, Typed.of(request), place, visitor, "#appel");
    }

    /** Enrols whoever is named; a name that others have, or that is too long, is asked about. */
    private Answer arrived(
            Session session, Typed typed, Place place, Visitor visitor, String where) {
        String page = place.href(PATH + session.id()) + "?garde=oui";
        String name = typed.value("nom").replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return Answer.see(page + where);
        }
        boolean written =
                name.length() <= People.LONGEST_NAME
                        && enrolling
                                .byNames(
                                        place.portalId(),
                                        programmes.group(place.portalId(), session.group()),
                                        List.of(name),
                                        Map.of(name, typed.value("choix-0")),
                                        visitor.required().name())
                                .isEmpty();
        String asked = "&arrivee=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "#arrivee";
        return Answer.see(page + (written ? "#appel" : asked));
    }

    /** The sheet that everybody signs. */
    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/emargement")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page sheet(@PathVariable UUID id, Place place) {
        return sheetOf(id, place);
    }

    /** The same, to carry away. */
    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/emargement.pdf")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> printedSheet(@PathVariable UUID id, Place place) {
        return pdf.answer(sheetOf(id, place), "emargement.pdf");
    }

    private SheetPage sheetOf(UUID id, Place place) {
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
