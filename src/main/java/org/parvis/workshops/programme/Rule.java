package org.parvis.workshops.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.parvis.workshops.holidays.Break;

/**
 * When a group meets.
 *
 * @param days of the week, for {@code WEEKLY} and {@code WEEKEND}
 * @param nth which weekend of the month; {@link #LAST} is the last
 * @param breaks which school holidays, for {@code BREAK}
 * @param length how many days of each of them, from the first Monday on
 * @param outsideHolidays whether it pauses in school holidays and on public holidays
 */
public record Rule(
        UUID id,
        Kind kind,
        Set<DayOfWeek> days,
        int nth,
        Set<Break> breaks,
        int length,
        LocalTime starts,
        LocalTime ends,
        UUID site,
        Activity activity,
        boolean outsideHolidays) {
    /** The last weekend of the month. */
    public static final int LAST = 5;

    /** Each week, one weekend a month, in school holidays. */
    public enum Kind {
        WEEKLY,
        WEEKEND,
        BREAK;

        /** The key of its words. */
        public String key() {
            return "workshops.rule." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Rule {
        days = Set.copyOf(days);
        breaks = Set.copyOf(breaks);
    }

    /** The same for another group. */
    Rule copied(UUID other, UUID otherSite) {
        return new Rule(
                other,
                kind,
                days,
                nth,
                breaks,
                length,
                starts,
                ends,
                otherSite,
                activity,
                outsideHolidays);
    }
}
