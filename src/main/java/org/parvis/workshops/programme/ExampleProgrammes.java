package org.parvis.workshops.programme;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopExample;
import org.parvis.workshops.holidays.Break;
import org.parvis.workshops.holidays.Holiday;
import org.parvis.workshops.holidays.HolidayStore;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Programmes with their groups and sessions. */
@Component
@Order(10)
final class ExampleProgrammes implements WorkshopExample {
    private static final UUID LATER = new UUID(0, 0);
    private static final int SEPTEMBER = 9;
    private static final int JULY = 7;

    private final Programmes programmes;
    private final HolidayStore holidays;
    private final Clock clock;

    ExampleProgrammes(Programmes programmes, HolidayStore holidays, Clock clock) {
        this.programmes = programmes;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public void make(Portal portal, Account by, JsonNode data) {
        for (JsonNode one : data.path("holidays")) {
            holidays.put(
                    portal.id(),
                    new Holiday(
                            one.path("zone").asString(),
                            LocalDate.parse(one.path("from").asString()),
                            LocalDate.parse(one.path("to").asString()),
                            one.path("label").asString()));
        }
        for (JsonNode one : data.path("programmes")) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            int now = today.getMonthValue() >= SEPTEMBER ? today.getYear() : today.getYear() - 1;
            int first = now + one.path("since").asInt(0);
            Programme programme =
                    new Programme(
                            Uuid7.next(clock),
                            one.path("title").asString(),
                            one.path("purpose").asString(""),
                            one.path("funders").asString(""),
                            LocalDate.of(first, SEPTEMBER, 2),
                            LocalDate.of(first + one.path("years").asInt(1), JULY, 4),
                            one.path("zone").asString("C"),
                            one.path("people").asInt(),
                            one.path("hours").asInt());
            programmes.create(
                    portal.id(),
                    new NewProgramme(
                            programme,
                            one.path("site").asString(),
                            words(one.path("staff")),
                            one.path("capacity").asInt(),
                            rules(one.path("rules"))),
                    by.name());
        }
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(one -> words.add(one.asString()));
        return words;
    }

    private static List<NewRule> rules(JsonNode rules) {
        List<NewRule> all = new ArrayList<>();
        for (JsonNode one : rules) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            one.path("days").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
            Set<Break> breaks = EnumSet.noneOf(Break.class);
            one.path("breaks").forEach(holiday -> breaks.add(Break.valueOf(holiday.asString())));
            Rule rule =
                    new Rule(
                            LATER,
                            Rule.Kind.valueOf(one.path("kind").asString()),
                            days,
                            one.path("nth").asInt(2),
                            breaks,
                            one.path("length").asInt(5),
                            LocalTime.parse(one.path("from").asString()),
                            LocalTime.parse(one.path("to").asString()),
                            LATER,
                            Activity.valueOf(one.path("activity").asString("WORKSHOP")),
                            true);
            all.add(new NewRule(rule, one.path("site").asString("")));
        }
        return all;
    }
}
