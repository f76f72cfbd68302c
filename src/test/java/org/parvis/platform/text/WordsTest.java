package org.parvis.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Language;

class WordsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MOMENT = Instant.parse("2026-11-24T13:20:00Z");

    @Test
    void a_sentence_without_names_is_said_as_it_stands_with_printed_apostrophes() {
        Words words = words(Language.FRENCH, Map.of("a", "L'accueil n''attend pas"));

        assertThat(words.say("a")).isEqualTo("L’accueil n’attend pas");
    }

    @Test
    void no_french_sign_begins_a_line() {
        Map<String, String> pattern =
                Map.of("a", "« {name} » : {count, number, ::.00} fois ; et vous ?");

        String french = words(Language.FRENCH, pattern).say("a", "name", "Jo", "count", 2);
        String english = words(Language.ENGLISH, pattern).say("a", "name", "Jo", "count", 2);

        assertThat(french).isEqualTo("«\u00a0Jo\u00a0»\u00a0: 2,00 fois\u202f; et vous\u202f?");
        assertThat(english).isEqualTo("« Jo » : 2.00 fois ; et vous ?");
    }

    @Test
    void texts_take_the_place_of_names_and_braces_in_them_stay_what_they_are() {
        Words words = words(Language.FRENCH, Map.of("a", "{names} et {last}"));

        String said = words.say("a", "names", "Inès {x}, 'Yanis'", "last", "Jo");

        assertThat(said).isEqualTo("Inès {x}, 'Yanis' et Jo");
    }

    @Test
    void a_missing_value_leaves_its_name_where_it_can_be_seen() {
        Words words = words(Language.FRENCH, Map.of("a", "Bonjour {name}."));

        assertThat(words.say("a", "other", "x")).isEqualTo("Bonjour {name}.");
    }

    @Test
    void numbers_are_written_and_counted_as_the_language_does() {
        String pattern = "{count, plural, one {# film} other {# films}}";

        assertThat(words(Language.FRENCH, Map.of("a", pattern)).say("a", "count", 0))
                .isEqualTo("0 film");
        assertThat(words(Language.ENGLISH, Map.of("a", pattern)).say("a", "count", 1204))
                .isEqualTo("1,204 films");
        assertThat(words(Language.FRENCH, Map.of("a", "{count} mots")).say("a", "count", 1204))
                .isEqualTo("1\u202f204 mots");
    }

    @Test
    void dates_are_written_as_the_language_does_with_latin_digits() {
        Formats french = new Formats(words(Language.FRENCH, Map.of()), PARIS);
        Formats english = new Formats(words(Language.ENGLISH, Map.of()), PARIS);
        Formats arabic = new Formats(words(Language.ARABIC, Map.of()), PARIS);

        assertThat(french.date(MOMENT)).isEqualTo("mardi 24 novembre 2026");
        assertThat(french.shortDate(MOMENT)).isEqualTo("24 nov.");
        assertThat(french.time(MOMENT)).isEqualTo("14\u00a0h\u00a020");
        assertThat(english.dayOfYear(MOMENT)).isEqualTo("November 24, 2026");
        assertThat(english.time(MOMENT)).isEqualTo("14:20");
        assertThat(arabic.dayOfYear(MOMENT)).isEqualTo("24 نوفمبر 2026");
    }

    @Test
    void sizes_are_decimal_and_lengths_are_short() {
        Map<String, String> units =
                Map.of(
                        "platform.size.megabytes", "{count} Mo",
                        "platform.size.kilobytes", "{count} ko",
                        "platform.length.minutes", "{count} min");
        Formats french = new Formats(words(Language.FRENCH, units), PARIS);

        assertThat(french.size(1_450_000)).isEqualTo("1,4 Mo");
        assertThat(french.size(14_400_000)).isEqualTo("14 Mo");
        assertThat(french.size(1_200)).isEqualTo("1 ko");
        assertThat(french.minutes(Duration.ofSeconds(430))).isEqualTo("7 min");
        assertThat(french.number(12_045)).isEqualTo("12\u202f045");
    }

    private static Words words(Language language, Map<String, String> patterns) {
        return new Words(language, patterns, null);
    }
}
