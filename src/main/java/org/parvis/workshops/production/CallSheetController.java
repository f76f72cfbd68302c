package org.parvis.workshops.production;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Action;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.print.Pdf;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.calendar.CalendarFile;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.roll.Rolls;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The call sheet of a day of a production: a page to print, and a date for telephones. */
@Controller
final class CallSheetController {
    private static final int LONGEST = 4000;

    private final ProductionStore store;
    private final Productions productions;
    private final Programmes programmes;
    private final Rolls rolls;
    private final People people;
    private final DaySequences sequences;
    private final CallSheets sheets;
    private final Pdf pdf;
    private final TransactionOperations tx;

    CallSheetController(
            ProductionStore store,
            Productions productions,
            Programmes programmes,
            Rolls rolls,
            People people,
            DaySequences sequences,
            CallSheets sheets,
            Pdf pdf,
            TransactionOperations tx) {
        this.store = store;
        this.productions = productions;
        this.programmes = programmes;
        this.rolls = rolls;
        this.people = people;
        this.sequences = sequences;
        this.sheets = sheets;
        this.pdf = pdf;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/productions/{id}/service/{session}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, @PathVariable UUID session, Place place) {
        return sheets.page(id, session, place);
    }

    /** The same, to carry away. */
    @GetMapping("/{portal}/redaction/productions/{id}/service/{session}.pdf")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> print(@PathVariable UUID id, @PathVariable UUID session, Place place) {
        return pdf.answer(sheets.page(id, session, place), "feuille-de-service.pdf");
    }

    /** When each is expected, and what everybody must know. */
    @PostMapping("/{portal}/redaction/productions/{id}/service/{session}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer change(
            @PathVariable UUID id,
            @PathVariable UUID session,
            Place place,
            HttpServletRequest request) {
        productions.require(place.portalId(), id);
        Session day = sheets.day(id, session, place);
        Typed typed = Typed.of(request);
        String note = typed.value("note");
        tx.executeWithoutResult(status -> {
            store.note(
                    place.portalId(),
                    id,
                    session,
                    note.length() > LONGEST ? note.substring(0, LONGEST) : note);
            sequences.choose(place.portalId(), id, session, ids(typed.all("sequence")));
            for (Person person : rolls.roll(place.portalId(), day)) {
                time(typed.value("h-" + person.id()))
                        .ifPresent(
                                at -> store.call(place.portalId(), id, session, person.id(), at));
            }
        });
        return Answer.see(place.href(BoardController.PATH + "/" + id + "/service/" + session));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** The same for one person, at the hour when they are expected. */
    @GetMapping("/{portal}/redaction/productions/{id}/service/{session}/{person}.ics")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> calendarOf(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @PathVariable UUID person,
            Place place) {
        Production production = productions.require(place.portalId(), id);
        Session day = sheets.day(id, session, place);
        PersonId who = people.require(place.portalId(), person).id();
        if (rolls.roll(place.portalId(), day).stream().noneMatch(one -> one.id().equals(who))) {
            throw new NotHere();
        }
        LocalTime at = store.calls(place.portalId(), id, session).get(who);
        Instant starts =
                at == null
                        ? day.starts()
                        : day.starts().atZone(programmes.zone()).with(at).toInstant();
        String file = CalendarFile.call(production.title(), day, starts, who.toString(), place);
        return calendar("convocation.ics", file);
    }

    @GetMapping("/{portal}/redaction/productions/{id}/service/{session}.ics")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> calendar(
            @PathVariable UUID id, @PathVariable UUID session, Place place) {
        Production production = productions.require(place.portalId(), id);
        String file =
                CalendarFile.write(
                        production.title(), List.of(sheets.day(id, session, place)), place);
        return calendar("tournage.ics", file);
    }

    private static ResponseEntity<byte[]> calendar(String name, String file) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
