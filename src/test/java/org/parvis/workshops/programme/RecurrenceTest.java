package org.parvis.workshops.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.holidays.Break;
import org.parvis.workshops.holidays.Holiday;
import org.parvis.workshops.holidays.HolidayFile;
import org.parvis.workshops.holidays.OfficialHolidays;
import org.parvis.workshops.holidays.PublicHolidays;

class RecurrenceTest {
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final LocalDate END = LocalDate.of(2026, 8, 31);

    @Test
    void the_ministrys_calendar_is_read_zone_by_zone_without_teachers_days() {
        List<Holiday> holidays = ministry();

        assertThat(of(holidays, "C"))
                .extracting(Holiday::starts)
                .containsExactly(
                        LocalDate.of(2025, 10, 18),
                        LocalDate.of(2025, 12, 20),
                        LocalDate.of(2026, 2, 21),
                        LocalDate.of(2026, 4, 18),
                        LocalDate.of(2026, 7, 4));
        assertThat(of(holidays, "A")).hasSize(4);
        assertThat(of(holidays, "C").getLast().ends()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void the_holidays_that_come_with_the_program_are_whole_for_each_zone() {
        List<Holiday> holidays = OfficialHolidays.from(LocalDate.of(2026, 9, 1));

        for (String zone : List.of("A", "B", "C")) {
            assertThat(of(holidays, zone)).hasSize(5);
            assertThat(of(holidays, zone))
                    .allMatch(one -> Break.of(one.label()) != null)
                    .allMatch(one -> one.starts().getDayOfWeek() == DayOfWeek.SATURDAY);
        }
    }

    @Test
    void each_week_pauses_in_holidays_and_on_public_holidays() {
        Rule wednesdays = weekly(true, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

        SortedSet<LocalDate> days = Recurrence.days(wednesdays, START, END, of(ministry(), "C"));

        assertThat(days)
                .contains(LocalDate.of(2025, 9, 3), LocalDate.of(2025, 9, 5))
                .contains(LocalDate.of(2026, 2, 11))
                .doesNotContain(LocalDate.of(2025, 10, 22), LocalDate.of(2026, 2, 25))
                .doesNotContain(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 8));
        assertThat(Recurrence.days(weekly(false, DayOfWeek.FRIDAY), START, END, ministry()))
                .contains(LocalDate.of(2026, 5, 1));
    }

    @Test
    void the_last_weekend_of_a_month_keeps_its_sunday_in_the_next() {
        Rule last =
                rule(
                        Rule.Kind.WEEKEND,
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Rule.LAST,
                        Set.of(),
                        false);

        SortedSet<LocalDate> days =
                Recurrence.days(
                        last, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28), List.of());

        assertThat(days)
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 28));
    }

    @Test
    void an_intensive_takes_the_first_working_days_of_the_holidays_of_its_zone() {
        Rule intensive =
                rule(Rule.Kind.BREAK, Set.of(), 1, Set.of(Break.WINTER, Break.SPRING), true);

        SortedSet<LocalDate> zoneC = Recurrence.days(intensive, START, END, of(ministry(), "C"));
        SortedSet<LocalDate> zoneA = Recurrence.days(intensive, START, END, of(ministry(), "A"));

        assertThat(zoneC).hasSize(10).startsWith(LocalDate.of(2026, 2, 23));
        assertThat(zoneA)
                .containsExactly(
                        LocalDate.of(2026, 2, 9),
                        LocalDate.of(2026, 2, 10),
                        LocalDate.of(2026, 2, 11),
                        LocalDate.of(2026, 2, 12),
                        LocalDate.of(2026, 2, 13));
    }

    @Test
    void easter_and_what_follows_it_are_known() {
        assertThat(PublicHolidays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(PublicHolidays.easter(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(PublicHolidays.holds(LocalDate.of(2026, 5, 14))).isTrue();
        assertThat(PublicHolidays.holds(LocalDate.of(2026, 5, 15))).isFalse();
    }

    private static Rule weekly(boolean outside, DayOfWeek... days) {
        return rule(Rule.Kind.WEEKLY, Set.of(days), 1, Set.of(), outside);
    }

    private static Rule rule(
            Rule.Kind kind, Set<DayOfWeek> days, int nth, Set<Break> breaks, boolean outside) {
        UUID none = new UUID(0, 0);
        return new Rule(
                none,
                kind,
                days,
                nth,
                breaks,
                5,
                LocalTime.of(14, 0),
                LocalTime.of(17, 0),
                none,
                Activity.WORKSHOP,
                outside);
    }

    static List<Holiday> ministry() {
        return HolidayFile.read(file(), "B", ZoneId.of("Europe/Paris"));
    }

    static String file() {
        try (InputStream file =
                Objects.requireNonNull(
                        RecurrenceTest.class.getResourceAsStream(
                                "/workshops/vacances-2025-2026.ics"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Holiday> of(List<Holiday> holidays, String zone) {
        return holidays.stream().filter(holiday -> holiday.zone().equals(zone)).toList();
    }
}
