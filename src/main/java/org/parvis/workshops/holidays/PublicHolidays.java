package org.parvis.workshops.holidays;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The eleven public holidays of France (Code du travail, L3133-1). */
public final class PublicHolidays {
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 8),
                    MonthDay.of(7, 14),
                    MonthDay.of(8, 15),
                    MonthDay.of(11, 1),
                    MonthDay.of(11, 11),
                    MonthDay.of(12, 25));
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private PublicHolidays() {}

    public static boolean holds(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(easter.plusDays(EASTER_MONDAY))
                || day.equals(easter.plusDays(ASCENSION))
                || day.equals(easter.plusDays(WHIT_MONDAY));
    }

    /** The anonymous Gregorian algorithm (Nature, 1876). */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
