package org.parvis.workshops.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.holidays.HolidayStore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Programmes and what is on this week. */
@Controller
final class ProgrammesController {
    static final String PATH = "/redaction/ateliers";
    private static final int DAYS_AHEAD = 14;
    private static final int SHOWN = 20;

    private final Programmes programmes;
    private final SessionStore sessions;
    private final HolidayStore holidays;
    private final Studios studios;
    private final Clock clock;

    ProgrammesController(
            Programmes programmes,
            SessionStore sessions,
            HolidayStore holidays,
            Studios studios,
            Clock clock) {
        this.programmes = programmes;
        this.sessions = sessions;
        this.holidays = holidays;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page list(Place place, Visitor visitor) {
        Map<UUID, Integer> counts = sessions.counts(place.portalId());
        return new ProgrammesPage(
                studios.page(place, visitor, place.say("workshops.title")),
                lines(programmes.coming(place.portalId(), DAYS_AHEAD, SHOWN), place),
                lines(programmes.toRoll(place.portalId(), SHOWN), place),
                programmes.all(place.portalId()).stream()
                        .map(one -> line(one, counts.getOrDefault(one.id(), 0), place))
                        .toList(),
                knowsHolidays(place));
    }

    private static List<SessionLine> lines(List<Session> sessions, Place place) {
        return sessions.stream().map(session -> SessionLine.of(session, place)).toList();
    }

    private ProgrammesPage.Line line(Programme programme, int sessions, Place place) {
        return new ProgrammesPage.Line(
                programme.title(),
                place.href(PATH + "/programmes/" + programme.id()),
                dates(programme, place, clock),
                sessions);
    }

    static String dates(Programme programme, Place place, Clock clock) {
        return place.say(
                "workshops.dates",
                "from",
                Dates.day(programme.starts(), place, clock.getZone()),
                "to",
                Dates.day(programme.ends(), place, clock.getZone()));
    }

    private boolean knowsHolidays(Place place) {
        LocalDate today = today();
        return holidays.all(place.portalId()).stream()
                .anyMatch(holiday -> holiday.ends().isAfter(today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    @GetMapping("/{portal}/redaction/ateliers/nouveau")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page blank(Place place, Visitor visitor) {
        return form(ProgrammeForm.blank(today(), visitor.required().name()), place, visitor);
    }

    @PostMapping("/{portal}/redaction/ateliers/programmes")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer create(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        Optional<NewProgramme> asked = ProgrammeForm.read(typed, place, clock);
        if (asked.isEmpty()) {
            return Answer.again(form(typed, place, visitor));
        }
        UUID id = programmes.create(place.portalId(), asked.get(), visitor.required().name());
        return Answer.see(place.href(PATH + "/programmes/" + id));
    }

    private ProgrammeNewPage form(Typed typed, Place place, Visitor visitor) {
        return new ProgrammeNewPage(
                studios.page(place, visitor, place.say("workshops.new.title")),
                typed,
                programmes.sites(place.portalId()),
                knowsHolidays(place));
    }
}
