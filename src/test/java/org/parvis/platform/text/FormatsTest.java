package org.parvis.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Language;

class FormatsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T13:20:00Z, 14 h 20",
        "2026-11-24T13:00:00Z, 14 h",
        "2026-11-24T08:05:00Z, 9 h 05",
        "2026-11-23T23:30:00Z, 0 h 30",
        "2026-11-23T23:00:00Z, 0 h"
    })
    void hours_are_said_as_the_french_say_them(Instant moment, String said) {
        Formats french = new Formats(new Messages().in(Language.FRENCH), PARIS);

        assertThat(french.time(moment)).isEqualTo(said.replace(' ', '\u00a0'));
    }

    @Test
    void other_languages_keep_their_clock() {
        Formats english = new Formats(new Messages().in(Language.ENGLISH), PARIS);

        assertThat(english.time(Instant.parse("2026-11-24T13:00:00Z"))).isEqualTo("14:00");
    }

    @Test
    void the_first_of_a_month_is_said_as_the_french_say_it() {
        Formats french = new Formats(new Messages().in(Language.FRENCH), PARIS);

        assertThat(french.dayOfYear(Instant.parse("2026-12-01T13:00:00Z")))
                .isEqualTo("1er décembre 2026");
        assertThat(french.shortDate(Instant.parse("2026-12-11T13:00:00Z"))).isEqualTo("11 déc.");
    }

    @Test
    void a_day_of_a_week_leaves_the_year_out() {
        Formats french = new Formats(new Messages().in(Language.FRENCH), PARIS);

        assertThat(french.weekday(Instant.parse("2026-11-24T13:00:00Z")))
                .isEqualTo("mardi 24 novembre");
    }
}
