package org.parvis.credits.desk;

import java.util.List;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.credits.Subjects;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.parvis.credits.form.LocalPath;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.credits.pieces.CrewForm;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Who made a story. */
@Controller
final class CrewController {
    private final Credits credits;
    private final CreditPieces pieces;
    private final CrewReader reader;
    private final Subjects subjects;
    private final Studios studios;

    CrewController(
            Credits credits,
            CreditPieces pieces,
            CrewReader reader,
            Subjects subjects,
            Studios studios) {
        this.credits = credits;
        this.pieces = pieces;
        this.reader = reader;
        this.subjects = subjects;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{story}/equipe")
    @Allowed(Action.CONTRIBUTE)
    Page show(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String retour) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        String back = LocalPath.of(retour, CreditPieces.crewPath(place, subject));
        return page(place, visitor, pieces.crewForm(place, visitor, subject, back));
    }

    @PostMapping("/{portal}/redaction/recits/{story}/equipe")
    @Allowed(Action.CONTRIBUTE)
    Answer save(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam MultiValueMap<String, String> sent) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Form form = Form.of(sent);
        int rows = rows(form);
        List<Credit> before = credits.crew(place.portalId(), subject);
        List<Credit> crew = reader.read(form, rows, before, visitor.required());
        String back = LocalPath.of(form.value("retour"), CreditPieces.crewPath(place, subject));
        if (!form.isRight()) {
            String action = CreditPieces.crewPath(place, subject);
            return Answer.again(
                    page(
                            place,
                            visitor,
                            new CrewForm(place, action, back, rows, credits.roles(), form)));
        }
        credits.saveCrew(place.portalId(), subject, CrewReader.raise(crew, form.value("monter")));
        return Answer.see(back + (back.contains("#") ? "" : "#equipe"));
    }

    private static int rows(Form form) {
        String rows = form.value("lignes");
        return rows.matches("[0-9]{1,3}")
                ? Math.min(Integer.parseInt(rows), Limits.CREW)
                : Limits.CREW;
    }

    private CrewEditPage page(Place place, Visitor visitor, CrewForm form) {
        return new CrewEditPage(
                studios.page(place, visitor, place.say("credits.crew.title")), form);
    }
}
