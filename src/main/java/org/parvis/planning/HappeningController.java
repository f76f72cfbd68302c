package org.parvis.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.StoryKinds;
import org.parvis.platform.sql.Turns;
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

/** Something that happens: when, where, whether it is told and by whom. */
@Controller
final class HappeningController {
    private final HappeningStore happenings;
    private final AssignmentStore assignments;
    private final Assignments door;
    private final Members members;
    private final StoryKinds kinds;
    private final PlanningPages pages;
    private final Studios studios;
    private final Turns turns;
    private final TransactionOperations tx;
    private final Clock clock;

    HappeningController(
            HappeningStore happenings,
            AssignmentStore assignments,
            Assignments door,
            Members members,
            StoryKinds kinds,
            PlanningPages pages,
            Studios studios,
            Turns turns,
            TransactionOperations tx,
            Clock clock) {
        this.happenings = happenings;
        this.assignments = assignments;
        this.door = door;
        this.members = members;
        this.kinds = kinds;
        this.pages = pages;
        this.studios = studios;
        this.turns = turns;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/planning/{id}")
    @Allowed(Action.KEEP_PLANNING)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Happening one = require(place, id);
        return page(one, filled(one, place), Typed.nothing(), place, visitor);
    }

    @PostMapping("/{portal}/redaction/planning/{id}")
    @Allowed(Action.KEEP_PLANNING)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Happening before = require(place, id);
        Typed typed = Typed.of(request);
        Happening made = new HappeningForm(place, pages.zone()).read(typed, id, clock.instant());
        if (made == null) {
            return Answer.again(page(before, typed, Typed.nothing(), place, visitor));
        }
        happenings.change(place.portalId(), made);
        return see(place, id);
    }

    /** It does not take place; said again, it does. */
    @PostMapping("/{portal}/redaction/planning/{id}/annulation")
    @Allowed(Action.KEEP_PLANNING)
    Answer cancel(@PathVariable UUID id, Place place) {
        Happening one = require(place, id);
        happenings.cancel(place.portalId(), id, !one.cancelled());
        return see(place, id);
    }

    /** Somebody tells it. */
    @PostMapping("/{portal}/redaction/planning/{id}/missions")
    @Allowed(Action.KEEP_PLANNING)
    Answer assign(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Happening one = require(place, id);
        Typed typed = Typed.of(request);
        NewAssignment made =
                new AssignmentForm(kinds, place, members.of(place.portalId()), pages.today())
                        .read(typed, id);
        if (!typed.isRight()) {
            return Answer.again(page(one, filled(one, place), typed, place, visitor));
        }
        tx.executeWithoutResult(status -> {
            turns.take("planning:" + id);
            if (assignments.ofHappenings(place.portalId(), List.of(id)).stream()
                    .noneMatch(other -> other.isAlready(made))) {
                assign(made, typed.is("brouillon", "oui"), place, visitor.required());
            }
        });
        return see(place, id);
    }

    private void assign(NewAssignment made, boolean withDraft, Place place, Account by) {
        if (withDraft) {
            door.assignWithDraft(place.portalId(), made, place.language(), by);
        } else {
            door.assign(place.portalId(), made, by.name());
        }
    }

    private Happening require(Place place, UUID id) {
        return happenings.find(place.portalId(), id).orElseThrow(NotHere::new);
    }

    private static Answer see(Place place, UUID id) {
        return Answer.see(place.href(PlanningController.PATH + "/" + id));
    }

    private Typed filled(Happening one, Place place) {
        return new HappeningForm(place, pages.zone()).filled(one);
    }

    private HappeningPage page(
            Happening one, Typed what, Typed asked, Place place, Visitor visitor) {
        return new HappeningPage(
                studios.page(place, visitor, one.title()),
                one,
                place.formats().date(one.starts()) + ", " + PlanningPages.hours(place, one),
                place.href(PlanningController.PATH + "/" + one.id()),
                assignments.ofHappenings(place.portalId(), List.of(one.id())).stream()
                        .map(each -> pages.due(place, visitor, each))
                        .toList(),
                Option.kinds(kinds, place),
                Option.people(members.of(place.portalId())),
                what,
                asked);
    }
}
