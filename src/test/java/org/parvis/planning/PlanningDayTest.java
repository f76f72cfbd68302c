package org.parvis.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningDayTest {
    @Test
    void sessions_stand_among_the_events_of_their_day_by_the_hour() {
        PlanningPage.Event market = event(10);
        PlanningPage.Event match = event(15);
        PlanningPage.Session early = session(8);
        PlanningPage.Session lunch = session(14);
        PlanningPage.Session same = session(15);
        var day =
                new PlanningPage.Day(
                        "samedi",
                        false,
                        List.of(market, match),
                        List.of(early, lunch, same),
                        List.of());

        assertThat(day.before(market)).containsExactly(early);
        assertThat(day.before(match)).containsExactly(lunch);
        assertThat(day.last()).containsExactly(same);
    }

    private static PlanningPage.Event event(int hour) {
        return new PlanningPage.Event(
                at(hour), "Marché", "", "", Coverage.INTENDED, false, "", List.of());
    }

    private static PlanningPage.Session session(int hour) {
        return new PlanningPage.Session(at(hour), "Atelier", "", "", "", false, "");
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-21T00:00:00Z").plusSeconds(3600L * hour);
    }
}
