package org.parvis.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.settings.HostSettings;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Weeks of a newsroom from a file that somebody wrote, for those who try Parvis out: days are
 * counted from this week's Monday.
 */
@Component
public final class PlanningExample {
    private final HappeningStore happenings;
    private final Assignments assignments;
    private final ZoneId zone;
    private final Clock clock;

    PlanningExample(
            HappeningStore happenings,
            Assignments assignments,
            HostSettings settings,
            Clock clock) {
        this.happenings = happenings;
        this.assignments = assignments;
        this.zone = settings.zone();
        this.clock = clock;
    }

    /**
     * @param data its lists {@code happenings} and {@code assignments}
     */
    public void make(Portal portal, Account by, JsonNode data) {
        LocalDate monday =
                LocalDate.ofInstant(clock.instant(), zone)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (JsonNode one : data.path("happenings")) {
            UUID id = Uuid7.next(clock);
            LocalDate day = monday.plusDays(one.path("day").asInt());
            happenings.insert(
                    portal.id(),
                    new Happening(
                            id,
                            one.path("title").asString(),
                            day.atTime(time(one, "from")).atZone(zone).toInstant(),
                            day.atTime(time(one, "to")).atZone(zone).toInstant(),
                            one.path("place").asString(""),
                            one.path("note").asString(""),
                            Coverage.valueOf(one.path("coverage").asString("INTENDED")),
                            false,
                            0,
                            clock.instant()),
                    by.name());
            for (JsonNode each : one.path("assignments")) {
                assign(portal.id(), id, day, each, by);
            }
        }
    }

    private static LocalTime time(JsonNode one, String field) {
        return LocalTime.parse(one.path(field).asString());
    }

    private void assign(PortalId portal, UUID happening, LocalDate day, JsonNode one, Account by) {
        List<CrewMember> crew = new ArrayList<>();
        one.path("crew").forEach(name -> crew.add(new CrewMember(null, name.asString())));
        assignments.assign(
                portal,
                new NewAssignment(
                        happening,
                        one.path("title").asString(),
                        one.path("angle").asString(""),
                        one.path("kind").asString("article"),
                        day.plusDays(one.path("days").asInt(3)),
                        one.path("next").asString(""),
                        null,
                        crew),
                by.name());
    }
}
