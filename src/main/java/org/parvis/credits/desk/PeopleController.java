package org.parvis.credits.desk;

import org.parvis.credits.NewAppearance;
import org.parvis.credits.People;
import org.parvis.credits.SubjectName;
import org.parvis.credits.Subjects;
import org.parvis.credits.form.Form;
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

/** Who is seen or heard in a story. */
@Controller
@RequestMapping("/{portal}/redaction/recits/{story}/personnes")
final class PeopleController {
    private final People people;
    private final CreditPieces pieces;
    private final PersonReader reader;
    private final Subjects subjects;
    private final Studios studios;

    PeopleController(
            People people,
            CreditPieces pieces,
            PersonReader reader,
            Subjects subjects,
            Studios studios) {
        this.people = people;
        this.pieces = pieces;
        this.reader = reader;
        this.subjects = subjects;
        this.studios = studios;
    }

    @GetMapping
    @Allowed(Action.CONTRIBUTE)
    Page list(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String retour) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        return page(
                place, visitor, subject, CreditPieces.back(place, subject, retour), Form.empty());
    }

    @PostMapping
    @Allowed(Action.CONTRIBUTE)
    Answer add(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam MultiValueMap<String, String> sent) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Form form = Form.of(sent);
        NewAppearance facts = reader.read(form);
        String back = CreditPieces.back(place, subject, form.value("retour"));
        if (!form.isRight()) {
            return Answer.again(page(place, visitor, subject, back, form));
        }
        people.add(place.portalId(), visitor.required(), subject, facts);
        return Answer.see(back + (back.contains("#") ? "" : "#personnes"));
    }

    /** Declares that nobody can be recognised. */
    @PostMapping("/aucune")
    @Allowed(Action.CONTRIBUTE)
    Answer nobody(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String retour) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        people.declareNobody(place.portalId(), visitor.required(), subject);
        return Answer.see(CreditPieces.back(place, subject, retour));
    }

    private PeoplePage page(
            Place place, Visitor visitor, SubjectRef subject, String back, Form form) {
        String story = subjects.name(place.portalId(), subject).map(SubjectName::title).orElse("");
        return new PeoplePage(
                studios.page(place, visitor, place.say("credits.people.title")),
                story,
                pieces.appearances(place, visitor, subject, back, form));
    }
}
