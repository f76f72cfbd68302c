package org.parvis.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Writes calendars (RFC 5545). */
public final class CalendarFile {
    public static final String TYPE = "text/calendar;charset=UTF-8";

    private CalendarFile() {}

    /**
     * @param of the module that knows the lines, for {@code PRODID}
     * @param name shown by telephones
     */
    public static String write(String of, String name, List<CalendarLine> lines) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Parvis//" + of + "//FR");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(12).build());
        lines.forEach(line -> calendar.addEvent(event(line)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CalendarLine line) {
        VEvent event = new VEvent();
        event.setUid(line.uid());
        event.setDateTimeStamp(Date.from(line.changedAt()));
        event.setLastModified(Date.from(line.changedAt()));
        event.setSequence(line.sequence());
        event.setSummary(line.summary());
        when(event, line);
        event.setLocation(line.place());
        if (!line.description().isEmpty()) {
            event.setDescription(line.description());
        }
        event.setStatus(line.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static void when(VEvent event, CalendarLine line) {
        LocalDate day = line.day();
        Instant starts = line.starts();
        Instant ends = line.ends();
        if (day != null) {
            event.setDateStart(new DateStart(date(day)));
            event.setDateEnd(new DateEnd(date(day.plusDays(1))));
        } else if (starts != null && ends != null) {
            event.setDateStart(Date.from(starts), true);
            event.setDateEnd(Date.from(ends), true);
        }
    }

    /** A day of nobody's time zone. */
    private static ICalDate date(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }
}
