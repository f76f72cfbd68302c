package org.parvis.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
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
    private final Clock clock;

    PlanningController(
            PlanningPages pages, HappeningStore happenings, PersonStore people, Clock clock) {
        this.pages = pages;
        this.happenings = happenings;
        this.people = people;
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
        happenings.insert(place.portalId(), made, visitor.required().name());
        return Answer.see(place.href(PATH + "/" + made.id()));
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
