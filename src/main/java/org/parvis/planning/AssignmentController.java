package org.parvis.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.StoryKinds;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One thing to make: who, in which form, until when. */
@Controller
final class AssignmentController {
    static final String PATH = "/redaction/missions";

    private final AssignmentStore store;
    private final Members members;
    private final StoryKinds kinds;
    private final PlanningPages pages;
    private final Studios studios;
    private final TransactionOperations tx;

    AssignmentController(
            AssignmentStore store,
            Members members,
            StoryKinds kinds,
            PlanningPages pages,
            Studios studios,
            TransactionOperations tx) {
        this.store = store;
        this.members = members;
        this.kinds = kinds;
        this.pages = pages;
        this.studios = studios;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/missions/{id}")
    @Allowed(Action.ENTER_NEWSROOM)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Assignment one = require(place, id);
        return page(one, AssignmentForm.filled(one), place, visitor);
    }

    @PostMapping("/{portal}/redaction/missions/{id}")
    @Allowed(Action.KEEP_PLANNING)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Assignment before = require(place, id);
        Typed typed = Typed.of(request);
        // a day that has passed may stay
        LocalDate due = before.due();
        LocalDate earliest = due != null && due.isBefore(pages.today()) ? due : pages.today();
        NewAssignment made =
                new AssignmentForm(kinds, place, members.of(place.portalId()), earliest)
                        .read(typed, before.happening());
        if (!typed.isRight()) {
            return Answer.again(page(before, typed, place, visitor));
        }
        tx.executeWithoutResult(status -> store.change(place.portalId(), before, made));
        return see(place, id);
    }

    /** Who makes it says that it is done, or not after all. */
    @PostMapping("/{portal}/redaction/missions/{id}/fait")
    @Allowed(Action.CONTRIBUTE)
    Answer done(@PathVariable UUID id, Place place, Visitor visitor) {
        Assignment one = require(place, id);
        if (!visitor.may(Action.KEEP_PLANNING) && !PlanningPages.isMine(one, visitor.required())) {
            throw new NotHere();
        }
        store.done(place.portalId(), id, one.doneAt() == null);
        return see(place, id);
    }

    /** Nobody makes it; said again, somebody does. */
    @PostMapping("/{portal}/redaction/missions/{id}/annulation")
    @Allowed(Action.KEEP_PLANNING)
    Answer cancel(@PathVariable UUID id, Place place) {
        Assignment one = require(place, id);
        store.cancel(place.portalId(), id, !one.cancelled());
        return see(place, id);
    }

    private Assignment require(Place place, UUID id) {
        return store.find(place.portalId(), id).orElseThrow(NotHere::new);
    }

    private static Answer see(Place place, UUID id) {
        return Answer.see(place.href(PATH + "/" + id));
    }

    private AssignmentPage page(Assignment one, Typed typed, Place place, Visitor visitor) {
        UUID happening = one.happening();
        return new AssignmentPage(
                studios.page(place, visitor, one.title()),
                one,
                pages.due(place, visitor, one),
                place.href(PATH + "/" + one.id()),
                visitor.may(Action.KEEP_PLANNING),
                Option.kinds(kinds, place),
                Option.people(members.of(place.portalId())),
                one.crew().stream()
                        .map(CrewMember::account)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList(),
                happening == null ? "" : place.href(PlanningController.PATH + "/" + happening),
                typed);
    }
}
