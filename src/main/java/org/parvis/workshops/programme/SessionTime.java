package org.parvis.workshops.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** From when to when, on the clocks of the place. */
record SessionTime(Instant starts, Instant ends) {
    static SessionTime of(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
        return new SessionTime(
                day.atTime(from).atZone(zone).toInstant(), day.atTime(to).atZone(zone).toInstant());
    }
}
