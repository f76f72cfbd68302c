package org.parvis.credits.removal;

import java.time.Instant;
import java.util.Optional;
import org.parvis.credits.Removal;
import org.parvis.credits.RemovalId;
import org.parvis.credits.RemovalStore;
import org.parvis.credits.SubjectName;
import org.parvis.credits.Subjects;
import org.parvis.credits.form.Limits;
import org.parvis.credits.pieces.Chip;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests for removal, answered by the newsroom. */
@Controller
@RequestMapping("/{portal}/redaction/retraits")
final class RemovalsController {
    private final Removals removals;
    private final RemovalStore store;
    private final Subjects subjects;
    private final Studios studios;

    RemovalsController(Removals removals, RemovalStore store, Subjects subjects, Studios studios) {
        this.removals = removals;
        this.store = store;
        this.subjects = subjects;
        this.studios = studios;
    }

    @GetMapping
    @Allowed(Action.ANSWER_REMOVALS)
    Page list(Place place, Visitor visitor) {
        return page(place, visitor, "");
    }

    /** The story is taken offline at once. */
    @PostMapping("/{removal}/retrait")
    @Allowed(Action.ANSWER_REMOVALS)
    Answer withdraw(
            Place place,
            Visitor visitor,
            @PathVariable String removal,
            @RequestParam(defaultValue = "") String recit) {
        return answer(
                place,
                visitor,
                removals.withdraw(
                        place.portalId(),
                        visitor.required(),
                        id(removal),
                        recit,
                        place.say("credits.removal.reason")));
    }

    /** The person was answered. */
    @PostMapping("/{removal}/reponse")
    @Allowed(Action.ANSWER_REMOVALS)
    Answer answered(
            Place place,
            Visitor visitor,
            @PathVariable String removal,
            @RequestParam(defaultValue = "") String mots) {
        return answer(
                place, visitor, closed(place, visitor, removal, Removal.State.ANSWERED, mots));
    }

    /** Refused, with a reason. */
    @PostMapping("/{removal}/refus")
    @Allowed(Action.ANSWER_REMOVALS)
    Answer refused(
            Place place,
            Visitor visitor,
            @PathVariable String removal,
            @RequestParam(defaultValue = "") String mots) {
        if (mots.isBlank()) {
            return Answer.again(page(place, visitor, place.say("credits.removal.reason-missing")));
        }
        return answer(place, visitor, closed(place, visitor, removal, Removal.State.REFUSED, mots));
    }

    private Removals.Outcome closed(
            Place place, Visitor visitor, String removal, Removal.State state, String words) {
        String kept = words.strip().substring(0, Math.min(words.strip().length(), Limits.WORDS));
        return removals.answer(place.portalId(), visitor.required(), id(removal), state, kept);
    }

    private Answer answer(Place place, Visitor visitor, Removals.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Answer.see(place.href("/redaction/retraits"));
            case ALREADY_CLOSED ->
                    Answer.page(
                            409, page(place, visitor, place.say("credits.removal.already-closed")));
            case NO_STORY ->
                    Answer.again(page(place, visitor, place.say("credits.removal.no-story")));
        };
    }

    private static RemovalId id(String text) {
        return new RemovalId(Subjects.uuid(text));
    }

    private RemovalsPage page(Place place, Visitor visitor, String problem) {
        return new RemovalsPage(
                studios.page(place, visitor, place.say("credits.removals.title")),
                place.href("/redaction/retraits"),
                problem,
                store.list(place.portalId()).stream().map(removal -> row(removal, place)).toList());
    }

    private RemovalsPage.Row row(Removal removal, Place place) {
        SubjectRef subject = removal.subject();
        Optional<SubjectName> name =
                subject == null ? Optional.empty() : subjects.name(place.portalId(), subject);
        Instant decided = removal.decided();
        return new RemovalsPage.Row(
                removal,
                name.map(SubjectName::title)
                        .filter(title -> !title.isEmpty())
                        .orElse(removal.story()),
                name.map(known -> place.href(known.studioPath())).orElse(null),
                chip(removal, place),
                place.formats().dateAndTime(removal.received()),
                decided == null
                        ? ""
                        : place.say(
                                "credits.removal.decided",
                                "name",
                                removal.decidedBy(),
                                "date",
                                place.formats().dateAndTime(decided)));
    }

    private static Chip chip(Removal removal, Place place) {
        String label = place.say("credits.removal.state-" + removal.state().word());
        return switch (removal.state()) {
            case WAITING, WITHDRAWN -> new Chip("wait", "hourglass", label);
            case ANSWERED -> new Chip("ok", "check", label);
            case REFUSED -> new Chip("none", "remark", label);
        };
    }
}
