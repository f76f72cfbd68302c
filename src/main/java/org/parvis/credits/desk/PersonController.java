package org.parvis.credits.desk;

import java.time.Clock;
import java.util.List;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.People;
import org.parvis.credits.Signature;
import org.parvis.credits.SignatureStore;
import org.parvis.credits.Subjects;
import org.parvis.credits.form.Form;
import org.parvis.credits.pieces.Chip;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person seen or heard in a story. */
@Controller
@RequestMapping("/{portal}/redaction/recits/{story}/personnes/{person}")
final class PersonController {
    private final People people;
    private final PersonReader reader;
    private final ConsentRules rules;
    private final SignatureStore signatures;
    private final Subjects subjects;
    private final Studios studios;
    private final Clock clock;

    PersonController(
            People people,
            PersonReader reader,
            ConsentRules rules,
            SignatureStore signatures,
            Subjects subjects,
            Studios studios,
            Clock clock) {
        this.people = people;
        this.reader = reader;
        this.rules = rules;
        this.signatures = signatures;
        this.subjects = subjects;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Action.CONTRIBUTE)
    Page show(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String retour) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Appearance seen = people.require(place.portalId(), subject, person);
        String back = CreditPieces.back(place, subject, retour);
        return page(place, visitor, seen, back, PersonReader.filled(seen.facts()), "");
    }

    @PostMapping
    @Allowed(Action.CONTRIBUTE)
    Answer change(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> sent) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Appearance seen = people.require(place.portalId(), subject, person);
        Form form = Form.of(sent);
        NewAppearance facts = reader.read(form);
        String back = CreditPieces.back(place, subject, form.value("retour"));
        if (!form.isRight()) {
            return Answer.again(page(place, visitor, seen, back, form, ""));
        }
        if (!mayChange(visitor, seen)) {
            return Answer.page(
                    409, page(place, visitor, seen, back, form, "credits.people.answered"));
        }
        people.change(place.portalId(), visitor.required(), seen, facts);
        return Answer.see(back);
    }

    @PostMapping("/suppression")
    @Allowed(Action.CONTRIBUTE)
    Answer remove(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String retour) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Appearance seen = people.require(place.portalId(), subject, person);
        String back = CreditPieces.back(place, subject, retour);
        if (people.remove(place.portalId(), visitor.required(), seen)) {
            return Answer.see(back);
        }
        Form form = PersonReader.filled(seen.facts());
        return Answer.page(409, page(place, visitor, seen, back, form, "credits.people.kept"));
    }

    /**
     * Once somebody has answered, only those who keep the register may change whom the answer is
     * about.
     */
    private static boolean mayChange(Visitor visitor, Appearance seen) {
        return seen.answers().isEmpty() || visitor.may(Action.KEEP_CONSENTS);
    }

    private PersonPage page(
            Place place, Visitor visitor, Appearance seen, String back, Form form, String refusal) {
        List<Signature> answers = signatures.all(place.portalId(), seen.id());
        return new PersonPage(
                studios.page(place, visitor, seen.name()),
                CreditPieces.peoplePath(place, seen.subject()) + "/" + seen.id(),
                back,
                seen.name(),
                Chip.of(seen, place, clock.instant()),
                form,
                refusal.isEmpty() ? "" : place.say(refusal),
                answers.isEmpty(),
                rules.soleGuardianReasons(),
                visitor.may(Action.KEEP_CONSENTS)
                        ? answers.stream().map(answer -> PersonPage.Line.of(answer, place)).toList()
                        : List.of());
    }
}
