package org.parvis.workshops.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.text.Csv;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.holidays.Holiday;
import org.parvis.workshops.holidays.HolidayFile;
import org.parvis.workshops.holidays.HolidayStore;
import org.parvis.workshops.holidays.OfficialHolidays;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** School holidays, from the ministry's calendar. */
@Controller
final class HolidaysController {
    private static final String PATH = ProgrammesController.PATH + "/vacances";
    private static final int LARGEST = 2_000_000;

    private final HolidayStore holidays;
    private final Programmes programmes;
    private final Studios studios;
    private final TransactionOperations tx;
    private final Clock clock;

    HolidaysController(
            HolidayStore holidays,
            Programmes programmes,
            Studios studios,
            TransactionOperations tx,
            Clock clock) {
        this.holidays = holidays;
        this.programmes = programmes;
        this.studios = studios;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/vacances")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor, @RequestParam(defaultValue = "0") int lues) {
        return page(Typed.nothing(), place, visitor, lues);
    }

    /** Reads a file, then makes the sessions that groups hold in these holidays. */
    @PostMapping("/{portal}/redaction/ateliers/vacances")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer read(
            Place place,
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        Typed typed = Typed.of(request);
        String zone = typed.value("zone").matches("[ABC]") ? typed.value("zone") : "C";
        List<Holiday> found =
                fichier == null || fichier.getSize() > LARGEST
                        ? List.of()
                        : HolidayFile.read(Csv.text(fichier.getBytes()), zone, clock.getZone());
        if (found.isEmpty()) {
            typed.refuse("fichier", place.say("workshops.holidays.error"));
            return Answer.again(page(typed, place, visitor, 0));
        }
        tx.executeWithoutResult(status -> {
            found.forEach(holiday -> holidays.put(place.portalId(), holiday));
            planAll(place);
        });
        return Answer.see(place.href(PATH + "?lues=" + found.size()));
    }

    /** Takes those that come with the program; what is known for the same days stays. */
    @PostMapping("/{portal}/redaction/ateliers/vacances/officielles")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer take(Place place) {
        List<Holiday> taken = offered(place);
        tx.executeWithoutResult(status -> {
            taken.forEach(holiday -> holidays.put(place.portalId(), holiday));
            planAll(place);
        });
        return Answer.see(place.href(PATH + "?lues=" + taken.size()));
    }

    /** Those of the program that the portal does not know yet. */
    private List<Holiday> offered(Place place) {
        List<Holiday> known = holidays.all(place.portalId());
        return OfficialHolidays.from(LocalDate.ofInstant(clock.instant(), clock.getZone())).stream()
                .filter(one -> known.stream().noneMatch(other -> one.meets(other)))
                .toList();
    }

    private void planAll(Place place) {
        for (Programme programme : programmes.all(place.portalId())) {
            if (programme.ends().isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
                continue;
            }
            for (Group group : programmes.groups(place.portalId(), programme.id())) {
                programmes.planHolidays(place.portalId(), group);
            }
        }
    }

    private HolidaysPage page(Typed typed, Place place, Visitor visitor, int read) {
        return new HolidaysPage(
                studios.page(place, visitor, place.say("workshops.holidays.title")),
                typed,
                holidays.all(place.portalId()).stream().map(one -> line(one, place)).toList(),
                offered(place).size(),
                read);
    }

    private HolidaysPage.Line line(Holiday holiday, Place place) {
        return new HolidaysPage.Line(
                holiday.zone(),
                holiday.label(),
                place.say(
                        "workshops.holidays.dates",
                        "from",
                        Dates.day(holiday.starts(), place, clock.getZone()),
                        "to",
                        Dates.day(holiday.ends(), place, clock.getZone())));
    }
}
