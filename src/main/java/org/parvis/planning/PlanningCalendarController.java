package org.parvis.planning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.kernel.Action;
import org.parvis.platform.calendar.CalendarFile;
import org.parvis.platform.calendar.CalendarLine;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Each person's planning for their telephone: what they cover, and until when they make what. */
@Controller
final class PlanningCalendarController {
    private static final Duration KEPT = Duration.ofDays(400);

    private final PersonStore people;
    private final AssignmentStore assignments;
    private final HappeningStore happenings;
    private final Clock clock;

    PlanningCalendarController(
            PersonStore people,
            AssignmentStore assignments,
            HappeningStore happenings,
            Clock clock) {
        this.people = people;
        this.assignments = assignments;
        this.happenings = happenings;
        this.clock = clock;
    }

    @GetMapping("/{portal}/planning/agenda/{key:[0-9a-f]+}.ics")
    @Allowed(Action.FOLLOW_CALENDAR)
    ResponseEntity<byte[]> calendar(@PathVariable String key, Place place) {
        PersonStore.Wish wish = people.byKey(place.portalId(), key).orElseThrow(NotHere::new);
        Instant since = clock.instant().minus(KEPT);
        List<CalendarLine> lines = new ArrayList<>();
        happenings
                .ofPerson(place.portalId(), wish.account(), since)
                .forEach(one -> lines.add(line(one, place)));
        assignments.ofPerson(place.portalId(), wish.account(), since).stream()
                .filter(one -> one.due() != null)
                .forEach(one -> lines.add(line(one, place)));
        String name = place.say("planning.calendar.name", "portal", place.portal().name());
        return ResponseEntity.ok()
                .header("Content-Type", CalendarFile.TYPE)
                .header("Content-Disposition", "inline; filename=\"planning.ics\"")
                .header("Cache-Control", "private, no-cache")
                .body(CalendarFile.write("planning", name, lines).getBytes(StandardCharsets.UTF_8));
    }

    private static CalendarLine line(Happening one, Place place) {
        return new CalendarLine(
                one.id() + "@" + place.portal().slug() + ".parvis",
                one.title(),
                null,
                one.starts(),
                one.ends(),
                one.place(),
                one.note(),
                one.sequence(),
                one.changedAt(),
                one.cancelled());
    }

    private static CalendarLine line(Assignment one, Place place) {
        return new CalendarLine(
                one.id() + "@" + place.portal().slug() + ".parvis",
                place.say("planning.calendar.due", "title", one.title()),
                one.due(),
                null,
                null,
                "",
                one.names() + "\n" + PlanningLetters.link(one, place),
                one.sequence(),
                one.changedAt(),
                one.cancelled());
    }
}
