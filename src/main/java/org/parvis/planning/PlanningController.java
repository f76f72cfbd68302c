package org.parvis.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.sql.Turns;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The planning, a week at a time. */
@Controller
final class PlanningController {
    static final String PATH = "/redaction/planning";

    private final PlanningPages pages;
    private final HappeningStore happenings;
    private final PersonStore people;
    private final Turns turns;
    private final TransactionOperations tx;
    private final Clock clock;

    PlanningController(
            PlanningPages pages,
            HappeningStore happenings,
            PersonStore people,
            Turns turns,
            TransactionOperations tx,
            Clock clock) {
        this.pages = pages;
        this.happenings = happenings;
        this.people = people;
        this.turns = turns;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/planning")
    @Allowed(Action.ENTER_NEWSROOM)
    Page show(Place place, Visitor visitor, @RequestParam(defaultValue = "") String semaine) {
        return pages.week(place, visitor, day(semaine), Typed.nothing());
    }

    /** A week that nobody can read is this one. */
    private LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() > 1999 && day.getYear() < 2100 ? day : pages.today();
        } catch (DateTimeParseException notOne) {
            return pages.today();
        }
    }

    /** Something that happens. */
    @PostMapping("/{portal}/redaction/planning")
    @Allowed(Action.KEEP_PLANNING)
    Answer add(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        Happening made =
                new HappeningForm(place, pages.zone())
                        .read(typed, Uuid7.next(clock), clock.instant());
        if (made == null) {
            return Answer.again(pages.week(place, visitor, day(typed.value("jour")), typed));
        }
        UUID id = Objects.requireNonNull(tx.execute(status -> kept(place, made, visitor)));
        return Answer.see(place.href(PATH + "/" + id));
    }

    /** The same form sent twice leads to what it wrote the first time. */
    private UUID kept(Place place, Happening made, Visitor visitor) {
        turns.take("planning:" + place.portalId());
        return happenings
                .between(place.portalId(), made.starts(), made.starts().plusSeconds(1))
                .stream()
                .filter(other -> other.isAlready(made))
                .findFirst()
                .map(Happening::id)
                .orElseGet(() -> {
                    happenings.insert(place.portalId(), made, visitor.required().name());
                    return made.id();
                });
    }

    /** Another private address for one's calendar; the one before is closed. */
    @PostMapping("/{portal}/redaction/planning/agenda")
    @Allowed(Action.ENTER_NEWSROOM)
    Answer renew(Place place, Visitor visitor) {
        people.of(place.portalId(), visitor.required().id());
        people.renew(place.portalId(), visitor.required().id());
        return Answer.see(place.href(PATH) + "#agenda");
    }

    /** Reminders, or none. */
    @PostMapping("/{portal}/redaction/planning/rappels")
    @Allowed(Action.ENTER_NEWSROOM)
    Answer remind(Place place, Visitor visitor, HttpServletRequest request) {
        people.of(place.portalId(), visitor.required().id());
        people.reminders(
                place.portalId(), visitor.required().id(), Typed.of(request).is("rappels", "oui"));
        return Answer.see(place.href(PATH) + "#agenda");
    }
}
