package org.parvis.workshops.production;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.Credits;
import org.parvis.kernel.Action;
import org.parvis.people.Guardian;
import org.parvis.people.People;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.CalendarFile;
import org.parvis.workshops.programme.Dates;
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
    private final Credits credits;
    private final Chromes chromes;
    private final TransactionOperations tx;

    CallSheetController(
            ProductionStore store,
            Productions productions,
            Programmes programmes,
            Rolls rolls,
            People people,
            Credits credits,
            Chromes chromes,
            TransactionOperations tx) {
        this.store = store;
        this.productions = productions;
        this.programmes = programmes;
        this.rolls = rolls;
        this.people = people;
        this.credits = credits;
        this.chromes = chromes;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/productions/{id}/service/{session}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, @PathVariable UUID session, Place place) {
        Production production = productions.require(place.portalId(), id);
        Session day = day(id, session, place);
        Map<PersonId, LocalTime> calls = store.calls(place.portalId(), id, session);
        Map<PersonId, String> posts = rolls.posts(place.portalId(), session);
        List<Person> roll = rolls.roll(place.portalId(), day);
        Map<PersonId, Person> whole =
                people.all(place.portalId(), roll.stream().map(Person::id).toList());
        String href = place.href(BoardController.PATH + "/" + id);
        return new CallSheetPage(
                chromes.bare(place, place.say("workshops.call.title")),
                production,
                day,
                Dates.of(day, place),
                href + "/service/" + session,
                href,
                store.days(place.portalId(), id).getOrDefault(session, ""),
                roll.stream()
                        .map(one ->
                                line(whole.getOrDefault(one.id(), one), calls, posts, day, place))
                        .toList());
    }

    private Session day(UUID id, UUID session, Place place) {
        if (!store.days(place.portalId(), id).containsKey(session)) {
            throw new NotHere();
        }
        return programmes.session(place.portalId(), session);
    }

    private CallSheetPage.Line line(
            Person person,
            Map<PersonId, LocalTime> calls,
            Map<PersonId, String> posts,
            Session day,
            Place place) {
        String post =
                credits.role(posts.getOrDefault(person.id(), ""))
                        .map(role -> role.name(place.language()))
                        .orElse("");
        LocalTime at =
                Optional.ofNullable(calls.get(person.id()))
                        .orElse(day.starts().atZone(programmes.zone()).toLocalTime());
        String reach =
                person.guardians().stream()
                        .filter(one -> !one.telephone().isEmpty())
                        .findFirst()
                        .map(CallSheetController::reach)
                        .orElse(person.telephone());
        return new CallSheetPage.Line(
                person.id().toString(),
                person.name(),
                post,
                at.withSecond(0).withNano(0).toString(),
                reach);
    }

    private static String reach(Guardian guardian) {
        return guardian.name() + ", " + guardian.telephone();
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
        Session day = day(id, session, place);
        Typed typed = Typed.of(request);
        String note = typed.value("note");
        tx.executeWithoutResult(status -> {
            store.note(
                    place.portalId(),
                    id,
                    session,
                    note.length() > LONGEST ? note.substring(0, LONGEST) : note);
            for (Person person : rolls.roll(place.portalId(), day)) {
                time(typed.value("h-" + person.id()))
                        .ifPresent(
                                at -> store.call(place.portalId(), id, session, person.id(), at));
            }
        });
        return Answer.see(place.href(BoardController.PATH + "/" + id + "/service/" + session));
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
        Session day = day(id, session, place);
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
                CalendarFile.write(production.title(), List.of(day(id, session, place)), place);
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
