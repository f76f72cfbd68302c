package org.parvis.workshops.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parvis.workshops.holidays.Break;
import org.parvis.workshops.holidays.Holiday;
import org.parvis.workshops.holidays.PublicHolidays;

/**
 * The days that a rule gives between two dates. RFC 5545's rules know neither "the Saturday of that
 * weekend and its Sunday" nor school holidays, so the days are reckoned here and each becomes a
 * session of its own, which can be moved or cancelled without an exception to the rule.
 */
final class Recurrence {
    private Recurrence() {}

    /**
     * @param holidays of the zone of the programme
     */
    static SortedSet<LocalDate> days(
            Rule rule, LocalDate from, LocalDate to, List<Holiday> holidays) {
        SortedSet<LocalDate> days =
                switch (rule.kind()) {
                    case WEEKLY -> weekly(rule, from, to);
                    case WEEKEND -> weekends(rule, from, to);
                    case BREAK -> breaks(rule, holidays);
                };
        days.removeIf(day -> day.isBefore(from) || day.isAfter(to) || pauses(rule, day, holidays));
        return days;
    }

    private static SortedSet<LocalDate> weekly(Rule rule, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (rule.days().contains(day.getDayOfWeek())) {
                days.add(day);
            }
        }
        return days;
    }

    /** The weekend is counted by its Saturday: its Sunday may be in the next month. */
    private static SortedSet<LocalDate> weekends(Rule rule, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days = new TreeSet<>();
        LocalDate month = from.withDayOfMonth(1).minusMonths(1);
        for (; !month.isAfter(to); month = month.plusMonths(1)) {
            int nth = rule.nth() == Rule.LAST ? -1 : rule.nth();
            LocalDate saturday =
                    month.with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.SATURDAY));
            for (int more = 0; more < 2; more++) {
                LocalDate day = saturday.plusDays(more);
                if (rule.days().contains(day.getDayOfWeek())) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static SortedSet<LocalDate> breaks(Rule rule, List<Holiday> holidays) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Holiday holiday : holidays) {
            Break which = Break.of(holiday.label());
            if (which == null || !rule.breaks().contains(which)) {
                continue;
            }
            LocalDate day = holiday.starts().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            int left = rule.length();
            while (left > 0 && holiday.holds(day)) {
                if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                        && !PublicHolidays.holds(day)) {
                    days.add(day);
                    left--;
                }
                day = day.plusDays(1);
            }
        }
        return days;
    }

    private static boolean pauses(Rule rule, LocalDate day, List<Holiday> holidays) {
        return rule.kind() != Rule.Kind.BREAK
                && rule.outsideHolidays()
                && (PublicHolidays.holds(day)
                        || holidays.stream().anyMatch(holiday -> holiday.holds(day)));
    }
}
