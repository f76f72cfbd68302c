package org.parvis.workshops.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.programme.SessionLine;
import org.parvis.workshops.roll.Rolls;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** After a session: one gesture for each person who came. */
@Controller
final class LearntController {
    private static final String PATH = "/redaction/ateliers/seances/";
    private static final int LONGEST = 2000;

    private final Programmes programmes;
    private final Rolls rolls;
    private final LearntStore store;
    private final Studios studios;
    private final TransactionOperations tx;

    LearntController(
            Programmes programmes,
            Rolls rolls,
            LearntStore store,
            Studios studios,
            TransactionOperations tx) {
        this.programmes = programmes;
        this.rolls = rolls;
        this.store = store;
        this.studios = studios;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/acquis")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Session session = programmes.session(place.portalId(), id);
        Map<PersonId, String> posts = rolls.posts(place.portalId(), id);
        Map<PersonId, Set<Gesture>> gestures = store.gestures(place.portalId(), id);
        Map<PersonId, String> praise = store.praise(place.portalId(), id);
        List<LearntPage.Line> lines = new ArrayList<>();
        for (Person person : rolls.came(place.portalId(), session)) {
            lines.add(
                    new LearntPage.Line(
                            person.id().toString(),
                            person.name(),
                            posts.getOrDefault(person.id(), ""),
                            gestures.getOrDefault(person.id(), Set.of()),
                            praise.getOrDefault(person.id(), ""),
                            place.href(PortfolioDeskController.path(person.id()))));
        }
        return new LearntPage(
                studios.page(place, visitor, place.say("workshops.learnt.title")),
                SessionLine.title(session, place),
                Dates.of(session, place),
                place.href(PATH + id),
                lines,
                rolls.roles());
    }

    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/acquis")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer keep(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Session session = programmes.session(place.portalId(), id);
        Typed typed = Typed.of(request);
        String by = visitor.required().name();
        tx.executeWithoutResult(status -> {
            for (Person person : rolls.came(place.portalId(), session)) {
                // whoever came in meanwhile was not on the form
                if (typed.has("mots-" + person.id())) {
                    keep(place, id, person.id(), typed, by);
                }
            }
        });
        return Answer.see(place.href(PATH + id + "?garde=oui"));
    }

    private void keep(Place place, UUID session, PersonId person, Typed typed, String by) {
        for (Gesture gesture : Gesture.values()) {
            boolean done = typed.is(gesture.name() + "-" + person, "oui");
            store.note(place.portalId(), session, person, gesture, done, by);
        }
        if (typed.has("o-" + person)) {
            rolls.post(place.portalId(), session, person, typed.value("o-" + person));
        }
        String words = typed.value("mots-" + person);
        store.praise(
                place.portalId(),
                session,
                person,
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                by);
    }
}
