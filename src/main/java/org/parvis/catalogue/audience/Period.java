package org.parvis.catalogue.audience;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The days of which figures are shown, both included.
 *
 * @param preset how many days back, or 0 when days were chosen
 */
record Period(LocalDate since, LocalDate until, int preset) {
    private static final int MONTH = 30;

    /** The days asked for; the last thirty when they make no sense. */
    static Period of(
            LocalDate today,
            @Nullable String days,
            @Nullable String since,
            @Nullable String until) {
        LocalDate from = day(since);
        LocalDate to = day(until);
        if (from != null || to != null) {
            LocalDate end = to == null ? today : to;
            LocalDate start = from == null ? end.minusDays(MONTH - 1L) : from;
            return start.isAfter(end) ? new Period(end, start, 0) : new Period(start, end, 0);
        }
        int back = "7".equals(days) ? 7 : "365".equals(days) ? 365 : MONTH;
        return new Period(today.minusDays(back - 1L), today, back);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }
}
