package org.parvis.workshops.holidays;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of school holidays as the ministry of education gives it: an ICS file for a zone, or
 * one for all, with events that last whole days. What is not a holiday (the day teachers come back)
 * is left out.
 */
public final class HolidayFile {
    private static final Pattern ZONES =
            Pattern.compile("(?iu)zones?\\s*:?\\s*((?:[ABC](?:\\s*(?:,|/|-|et|&)\\s*)?)+)\\b");
    private static final int LONGEST_DAYS = 100;

    private HolidayFile() {}

    /**
     * @param zone for events that name none
     */
    public static List<Holiday> read(String text, String zone, ZoneId here) {
        List<Holiday> holidays = new ArrayList<>();
        for (ICalendar calendar : Biweekly.parse(text).all()) {
            for (VEvent event : calendar.getEvents()) {
                add(holidays, event, zone, here);
            }
        }
        return holidays;
    }

    private static void add(List<Holiday> holidays, VEvent event, String zone, ZoneId here) {
        String summary = event.getSummary() == null ? "" : event.getSummary().getValue();
        LocalDate starts =
                event.getDateStart() == null ? null : day(event.getDateStart().getValue(), here);
        LocalDate ends =
                event.getDateEnd() == null ? null : day(event.getDateEnd().getValue(), here);
        if (starts == null || summary == null || Break.of(summary) == null) {
            return;
        }
        // the file says only when summer begins; lessons begin again in September
        LocalDate until =
                ends == null || !ends.isAfter(starts.plusDays(1)) ? open(starts, summary) : ends;
        if (until == null || until.isAfter(starts.plusDays(LONGEST_DAYS))) {
            return;
        }
        String place = event.getLocation() == null ? "" : event.getLocation().getValue();
        for (String one : zones(summary + " " + place, zone)) {
            holidays.add(new Holiday(one, starts, until, label(summary)));
        }
    }

    private static @Nullable LocalDate open(LocalDate starts, String summary) {
        return Break.of(summary) == Break.SUMMER ? LocalDate.of(starts.getYear(), 9, 1) : null;
    }

    private static @Nullable LocalDate day(@Nullable ICalDate date, ZoneId here) {
        if (date == null) {
            return null;
        }
        return date.getRawComponents() != null
                ? LocalDate.of(
                        date.getRawComponents().getYear(),
                        date.getRawComponents().getMonth(),
                        date.getRawComponents().getDate())
                : date.toInstant().atZone(here).toLocalDate();
    }

    private static List<String> zones(String words, String zone) {
        Matcher named = ZONES.matcher(words);
        if (!named.find()) {
            return List.of(zone);
        }
        return named.group(1)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("ET|[^ABC]", "")
                .chars()
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static String label(String summary) {
        return summary.replaceAll("(?iu)\\s*[-–(]\\s*zones?.*$", "").strip();
    }
}
