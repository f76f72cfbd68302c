package org.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.parvis.platform.settings.HostSettings;

class TimetableTest {
    private static final Instant SUNDAY_AFTERNOON = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T22:30:00Z");

    private final Timetable timetable =
            new Timetable(
                    new HostSettings(Path.of("x"), null, ZoneId.of("Europe/Paris"), false, false));

    @Test
    void each_story_is_told_by_day_and_waits_for_the_morning_at_night() {
        assertThat(timetable.next(Rhythm.EACH, SUNDAY_AFTERNOON)).isEqualTo(SUNDAY_AFTERNOON);
        assertThat(timetable.next(Rhythm.EACH, SUNDAY_NIGHT)).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(timetable.awake(Instant.parse("2026-11-23T05:00:00Z")))
                .isEqualTo("2026-11-23T07:00:00Z");
    }

    @Test
    void the_letter_of_the_day_leaves_at_eight_and_that_of_the_week_on_friday() {
        assertThat(timetable.next(Rhythm.DAILY, SUNDAY_AFTERNOON))
                .isEqualTo("2026-11-23T07:00:00Z");
        assertThat(timetable.next(Rhythm.WEEKLY, SUNDAY_AFTERNOON))
                .isEqualTo("2026-11-27T07:00:00Z");
        assertThat(timetable.next(Rhythm.WEEKLY, Instant.parse("2026-11-27T07:00:00Z")))
                .isEqualTo("2026-12-04T07:00:00Z");
    }

    @Test
    void eight_in_the_morning_stays_eight_when_the_clocks_change() {
        assertThat(timetable.next(Rhythm.DAILY, Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo("2026-03-29T06:00:00Z");
    }

    @Test
    void an_address_has_one_form_and_odd_ones_are_not_taken() {
        assertThat(Subscribing.address("  Amina.B@Example.ORG ")).contains("amina.b@example.org");
        for (String odd :
                new String[] {
                    "",
                    "amina",
                    "amina@palier",
                    "a@b.fr,c@d.fr",
                    "Amina <a@b.fr>",
                    "a b@c.fr",
                    "a@b.fr\nBcc: c@d.fr",
                    "x".repeat(250) + "@b.fr"
                }) {
            assertThat(Subscribing.address(odd)).as(odd).isEmpty();
        }
    }
}
