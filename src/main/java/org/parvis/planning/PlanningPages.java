package org.parvis.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes a week ready for its page. */
@Component
final class PlanningPages {
    private final HappeningStore happenings;
    private final AssignmentStore assignments;
    private final PersonStore people;
    private final PlanningLetters letters;
    private final Studios studios;
    private final ObjectProvider<BesideTheWeek> beside;
    private final ZoneId zone;
    private final Clock clock;

    PlanningPages(
            HappeningStore happenings,
            AssignmentStore assignments,
            PersonStore people,
            PlanningLetters letters,
            Studios studios,
            ObjectProvider<BesideTheWeek> beside,
            HostSettings settings,
            Clock clock) {
        this.happenings = happenings;
        this.assignments = assignments;
        this.people = people;
        this.letters = letters;
        this.studios = studios;
        this.beside = beside;
        this.zone = settings.zone();
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ZoneId zone() {
        return zone;
    }

    /**
     * @param any a day of the week
     */
    PlanningPage week(Place place, Visitor visitor, LocalDate any, Typed typed) {
        LocalDate monday = any.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        PersonStore.Wish wish = people.of(place.portalId(), visitor.required().id());
        return new PlanningPage(
                studios.page(place, visitor, place.say("planning.title")),
                place.say(
                        "planning.week",
                        "from",
                        letters.day(monday, place),
                        "to",
                        letters.day(monday.plusDays(6), place)),
                href(place, monday.minusWeeks(1)),
                href(place, monday.plusWeeks(1)),
                href(place, today()),
                days(place, visitor, monday),
                assignments.open(place.portalId()).stream()
                        .map(one -> due(place, visitor, one))
                        .toList(),
                visitor.may(Action.KEEP_PLANNING),
                place.absolute("/planning/agenda/" + wish.key() + ".ics"),
                wish.reminders(),
                typed);
    }

    private static String href(Place place, LocalDate day) {
        return place.href(PlanningController.PATH) + "?semaine=" + day;
    }

    private List<PlanningPage.Day> days(Place place, Visitor visitor, LocalDate monday) {
        PortalId portal = place.portalId();
        List<Happening> week = happenings.between(portal, start(monday), start(monday.plusDays(7)));
        List<Assignment> covering =
                assignments.ofHappenings(portal, week.stream().map(Happening::id).toList());
        List<Assignment> due = assignments.due(portal, monday, monday.plusDays(7));
        List<BesideTheWeek.Line> others =
                beside.orderedStream()
                        .flatMap(one ->
                                one
                                        .between(
                                                place,
                                                visitor,
                                                start(monday),
                                                start(monday.plusDays(7)))
                                        .stream())
                        .toList();
        List<PlanningPage.Day> days = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            LocalDate day = monday.plusDays(at);
            days.add(
                    new PlanningPage.Day(
                            place.formats().weekday(start(day)),
                            day.equals(today()),
                            week.stream()
                                    .filter(one -> dayOf(one).equals(day))
                                    .map(one -> event(place, visitor, one, covering))
                                    .toList(),
                            others.stream()
                                    .filter(one ->
                                            one.starts().atZone(zone).toLocalDate().equals(day))
                                    .map(one -> session(place, one))
                                    .toList(),
                            due.stream()
                                    .filter(one -> day.equals(one.due()))
                                    .map(one -> due(place, visitor, one))
                                    .toList()));
        }
        return days;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate dayOf(Happening one) {
        return one.starts().atZone(zone).toLocalDate();
    }

    private PlanningPage.Event event(
            Place place, Visitor visitor, Happening one, List<Assignment> covering) {
        return new PlanningPage.Event(
                one.starts(),
                one.title(),
                hours(place, one),
                one.place(),
                one.coverage(),
                one.cancelled(),
                place.href(PlanningController.PATH + "/" + one.id()),
                covering.stream()
                        .filter(each -> one.id().equals(each.happening()))
                        .map(each -> due(place, visitor, each))
                        .toList());
    }

    private static PlanningPage.Session session(Place place, BesideTheWeek.Line one) {
        return new PlanningPage.Session(
                one.starts(),
                one.title(),
                one.label(),
                hours(place, one.starts(), one.ends()),
                one.place(),
                one.cancelled(),
                one.href());
    }

    static String hours(Place place, Happening one) {
        return hours(place, one.starts(), one.ends());
    }

    private static String hours(Place place, Instant from, Instant to) {
        return place.say(
                "planning.hours",
                "from",
                place.formats().time(from),
                "to",
                place.formats().time(to));
    }

    Due due(Place place, Visitor visitor, Assignment one) {
        UUID story = one.story();
        return new Due(
                one.id().toString(),
                one.title(),
                place.say("newsroom.kind." + one.kind()),
                one.names(),
                letters.day(one.due(), place),
                one.isLate(today()),
                one.doneAt() != null,
                one.cancelled(),
                isMine(one, visitor.account().orElse(null)),
                place.href(AssignmentController.PATH + "/" + one.id()),
                story == null ? "" : place.href("/redaction/recits/" + story));
    }

    static boolean isMine(Assignment one, @Nullable Account account) {
        return account != null
                && one.crew().stream()
                        .anyMatch(member -> Objects.equals(member.account(), account.id()));
    }
}
