package org.parvis.conference.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Conference;
import org.parvis.conference.IdeaState;
import org.parvis.conference.IdeaStore;
import org.parvis.conference.IdeaViews;
import org.parvis.conference.NewIdea;
import org.parvis.conference.box.IdeaBox;
import org.parvis.conference.box.IdeaForm;
import org.parvis.identity.Account;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The idea box, seen from the newsroom. */
@Controller
final class IdeasController {
    static final String PATH = "/redaction/idees";
    private static final int MOST = 200;
    private static final int MOST_PAST = 30;

    private final IdeaBox box;
    private final IdeaStore ideas;
    private final IdeaViews views;
    private final ConferenceStore conferences;
    private final Studios studios;

    IdeasController(
            IdeaBox box,
            IdeaStore ideas,
            IdeaViews views,
            ConferenceStore conferences,
            Studios studios) {
        this.box = box;
        this.ideas = ideas;
        this.views = views;
        this.conferences = conferences;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/idees")
    @Allowed(Action.ENTER_NEWSROOM)
    Page show(Place place, Visitor visitor, @RequestParam(defaultValue = "") String fait) {
        return page(place, visitor, Typed.nothing(), fait);
    }

    /** An idea of somebody of the newsroom. */
    @PostMapping("/{portal}/redaction/idees")
    @Allowed(Action.CONTRIBUTE)
    Answer give(
            @RequestParam(required = false) @Nullable List<MultipartFile> son,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        Typed typed = Typed.of(request);
        Account account = visitor.required();
        NewIdea read = IdeaForm.read(typed, son, photo, place, Optional.of(account.id()));
        if (!typed.isRight()) {
            return Answer.again(page(place, visitor, typed, ""));
        }
        IdeaBox.Given given =
                box.give(
                        place,
                        new NewIdea(
                                read.words(),
                                account.name(),
                                "",
                                account.id(),
                                place.language(),
                                read.key(),
                                read.sounds(),
                                read.pictures()));
        String done = given.refusal().isEmpty() ? "recue" : "sans-fichier";
        return Answer.see(place.href(PATH) + "?fait=" + done);
    }

    /** What is no idea goes, with its files. */
    @PostMapping("/{portal}/redaction/idees/{id}/retrait")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer remove(@PathVariable UUID id, Place place) {
        box.remove(place.portalId(), id);
        return Answer.see(place.href(PATH) + "?fait=retrait");
    }

    private IdeasPage page(Place place, Visitor visitor, Typed typed, String done) {
        return new IdeasPage(
                studios.page(place, visitor, place.say("conference.ideas.title")),
                views.of(place, ideas.in(place.portalId(), Set.of(IdeaState.WAITING), MOST)),
                views.of(place, ideas.in(place.portalId(), Set.of(IdeaState.KEPT), MOST)),
                views.of(
                        place,
                        ideas.in(
                                place.portalId(),
                                Set.of(IdeaState.TAKEN, IdeaState.MERGED, IdeaState.DECLINED),
                                MOST_PAST)),
                conferences.latest(place.portalId()).stream().map(one -> line(place, one)).toList(),
                visitor.may(Action.HOLD_CONFERENCE),
                visitor.required().id().toString(),
                typed,
                Set.of("recue", "sans-fichier", "retrait").contains(done)
                        ? "conference.ideas.done." + done
                        : "");
    }

    private static IdeasPage.Line line(Place place, Conference one) {
        String href = place.href(ConferenceController.PATH + "/" + one.id());
        return new IdeasPage.Line(
                place.formats().date(one.openedAt()),
                one.place(),
                one.isOpen(),
                one.isOpen() ? href : href + "/compte-rendu");
    }
}
