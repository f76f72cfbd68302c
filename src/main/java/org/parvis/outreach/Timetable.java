package org.parvis.outreach;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.parvis.platform.settings.HostSettings;
import org.springframework.stereotype.Component;

/** When letters leave: never at night, and those who want each story get a few together. */
@Component
final class Timetable {
    static final LocalTime MORNING = LocalTime.of(8, 0);
    static final LocalTime NIGHT = LocalTime.of(21, 0);
    static final DayOfWeek DAY_OF_THE_WEEK = DayOfWeek.FRIDAY;

    /** The least time between two letters to the same person about the same thing. */
    static final Duration PAUSE = Duration.ofHours(2);

    private final ZoneId zone;

    Timetable(HostSettings settings) {
        this.zone = settings.zone();
    }

    /** When somebody with this rhythm hears of something that comes online now. */
    Instant next(Rhythm rhythm, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        return switch (rhythm) {
            case EACH -> awake(now);
            case DAILY -> morningAfter(here).toInstant();
            case WEEKLY ->
                    morningAfter(here)
                            .with(TemporalAdjusters.nextOrSame(DAY_OF_THE_WEEK))
                            .toInstant();
        };
    }

    /** This moment, or the end of the quiet hours when it lies within them. */
    Instant awake(Instant moment) {
        ZonedDateTime here = moment.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean quiet = time.isBefore(MORNING) || !time.isBefore(NIGHT);
        return quiet ? morningAfter(here).toInstant() : moment;
    }

    private static ZonedDateTime morningAfter(ZonedDateTime here) {
        ZonedDateTime morning = here.with(MORNING);
        return morning.isAfter(here) ? morning : morning.plusDays(1);
    }
}
