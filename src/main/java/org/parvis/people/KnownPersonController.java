package org.parvis.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Audit;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person of the register. */
@Controller
final class KnownPersonController {
    private final People people;
    private final Studios studios;
    private final ObjectProvider<PersonTraces> traces;
    private final Audit audit;
    private final Clock clock;

    KnownPersonController(
            People people,
            Studios studios,
            ObjectProvider<PersonTraces> traces,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.studios = studios;
        this.traces = traces;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/personnes/{id}")
    @Allowed(Action.KEEP_PEOPLE)
    Page show(
            @PathVariable UUID id,
            Place place,
            Visitor visitor,
            @RequestParam(defaultValue = "") String garde) {
        Person person = named(place.portalId(), id);
        return page(person, PersonForm.of(person), place, visitor, !garde.isEmpty());
    }

    @PostMapping("/{portal}/redaction/personnes/{id}")
    @Allowed(Action.KEEP_PEOPLE)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Person before = named(place.portalId(), id);
        Typed typed = Typed.of(request);
        Person after = PersonForm.read(typed, before, place, clock);
        if (!typed.isRight()) {
            return Answer.again(page(before, typed, place, visitor, false));
        }
        people.change(place.portalId(), after);
        return Answer.see(place.href(KnownPeopleController.PATH + "/" + id + "?garde=oui"));
    }

    /** At the person's wish; the box beside the button must be ticked. */
    @PostMapping("/{portal}/redaction/personnes/{id}/effacement")
    @Allowed(Action.KEEP_PEOPLE)
    Answer erase(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Person person = named(place.portalId(), id);
        if (!Typed.of(request).is("certain", "oui")) {
            Typed typed = PersonForm.of(person);
            typed.refuse("certain", place.say("people.erase.certain"));
            return Answer.again(page(person, typed, place, visitor, false));
        }
        people.erase(place.portalId(), person.id());
        SubjectRef subject = new SubjectRef("people", "person", id);
        audit.record(
                place.portalId(), visitor.required(), "people.person-erased", subject, Map.of());
        return Answer.see(place.href(KnownPeopleController.PATH));
    }

    /** Somebody who is not forgotten. */
    private Person named(PortalId portal, UUID id) {
        Person person = people.require(portal, id);
        if (person.erased()) {
            throw new NotHere();
        }
        return person;
    }

    private KnownPersonPage page(
            Person person, Typed typed, Place place, Visitor visitor, boolean saved) {
        List<PersonTraces.Trace> found =
                traces.orderedStream()
                        .flatMap(module -> module.traces(place, person.id()).stream())
                        .toList();
        return new KnownPersonPage(
                studios.page(place, visitor, person.name()),
                place.href(KnownPeopleController.PATH + "/" + person.id()),
                person.name(),
                typed,
                found,
                saved,
                place.portal().district());
    }
}
