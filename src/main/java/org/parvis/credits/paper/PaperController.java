package org.parvis.credits.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.Consents;
import org.parvis.credits.People;
import org.parvis.credits.Subjects;
import org.parvis.credits.Voice;
import org.parvis.credits.desk.Asking;
import org.parvis.credits.desk.PersonPage;
import org.parvis.credits.form.Form;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Account;
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
import org.springframework.web.multipart.MultipartFile;

/** Signed papers come back: their photograph, and what each says, for several people at once. */
@Controller
@RequestMapping("/{portal}/redaction/recits/{story}/personnes/signes")
final class PaperController {
    private final Papers papers;
    private final PaperReader reader;
    private final Consents consents;
    private final Asking asking;
    private final Subjects subjects;
    private final Studios studios;
    private final Clock clock;

    PaperController(
            Papers papers,
            PaperReader reader,
            Consents consents,
            Asking asking,
            Subjects subjects,
            Studios studios,
            Clock clock) {
        this.papers = papers;
        this.reader = reader;
        this.consents = consents;
        this.asking = asking;
        this.subjects = subjects;
        this.studios = studios;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param personne the only person whose paper it is, or nothing for all
     */
    @GetMapping
    @Allowed(Action.KEEP_CONSENTS)
    Page form(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam MultiValueMap<String, String> asked) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        return page(place, visitor, subject, null, Form.of(asked));
    }

    @PostMapping
    @Allowed(Action.KEEP_CONSENTS)
    Answer copy(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile photo)
            throws IOException {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Account account = visitor.required();
        Form form = Form.of(sent);
        // kept first: who must look at the form again does not photograph again
        Optional<UUID> taken =
                papers.take(place.portalId(), subject, account, photo)
                        .or(() -> papers.sent(place.portalId(), subject, form.value("papier")));
        if (taken.isEmpty()) {
            form.refuse("photo", "credits.paper.error-photo");
        }
        List<Papers.Said> said =
                reader.read(
                        place,
                        form,
                        people(place, subject, form),
                        taken.orElse(null),
                        People.by(account));
        if (!form.isRight()) {
            return Answer.again(page(place, visitor, subject, taken.orElse(null), form));
        }
        papers.keep(place.portalId(), account, said);
        return Answer.see(back(place, subject, form) + "#personnes");
    }

    private List<Appearance> people(Place place, SubjectRef subject, Form form) {
        return consents.ofSubject(place.portalId(), subject).stream()
                .filter(one ->
                        form.value("personne").isEmpty()
                                || form.is("personne", one.id().toString()))
                .toList();
    }

    private static String back(Place place, SubjectRef subject, Form form) {
        return CreditPieces.back(place, subject, form.value("retour"));
    }

    private PaperEntryPage page(
            Place place, Visitor visitor, SubjectRef subject, @Nullable UUID photo, Form form) {
        List<Appearance> people = people(place, subject, form);
        return new PaperEntryPage(
                studios.page(place, visitor, place.say("credits.paper.copy-title")),
                people.isEmpty()
                        ? place.say("credits.untitled")
                        : asking.title(place, people.getFirst()),
                CreditPieces.peoplePath(place, subject) + "/signes",
                back(place, subject, form),
                photo == null ? "" : photo.toString(),
                photo == null ? "" : place.href("/redaction/accords/papiers/" + photo),
                LocalDate.ofInstant(clock.instant(), clock.getZone()).toString(),
                people.stream()
                        .filter(one -> !one.voices().isEmpty())
                        .map(one -> line(place, one))
                        .toList(),
                form);
    }

    private PaperEntryPage.Line line(Place place, Appearance person) {
        return new PaperEntryPage.Line(
                person.name(),
                CreditPieces.about(person, place),
                person.voices().stream().map(voice -> answer(place, person, voice)).toList());
    }

    private PaperEntryPage.Answer answer(Place place, Appearance person, Voice voice) {
        boolean waits = reader.waits(person, voice);
        return new PaperEntryPage.Answer(
                PaperReader.field(person, voice),
                voice,
                voice.isGuardian() ? "" : person.name(),
                waits
                        ? ""
                        : person.answer(voice)
                                .map(given -> PersonPage.Line.of(given, place).said())
                                .orElse(""));
    }
}
