package org.parvis.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkshopWordsTest {
    @Test
    void the_list_is_long_and_its_words_are_short_plain_and_all_different() {
        List<String> words = WorkshopWords.list();

        assertThat(words).hasSizeGreaterThan(600).doesNotHaveDuplicates();
        assertThat(words).allMatch(word -> word.matches("[a-z]{4,8}"));
    }

    @Test
    void no_two_words_are_one_slip_apart() {
        List<String> words = WorkshopWords.list();

        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                assertThat(Typing.distance(words.get(one), words.get(other)))
                        .as(words.get(one) + " / " + words.get(other))
                        .isGreaterThan(1);
            }
        }
    }

    @Test
    void a_code_has_three_different_words() {
        for (int time = 0; time < 1000; time++) {
            assertThat(WorkshopWords.random().split(" ")).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"pallier,palier", "citrom,citron", "tarm,tram", "chapo,"})
    void a_word_out_of_the_list_is_doubted_with_its_neighbour(String typed, String meant) {
        assertThat(WorkshopWords.doubt("Tram, " + typed))
                .map(WorkshopWords.Doubt::meant)
                .isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void accents_capitals_and_signs_do_not_count() {
        assertThat(WorkshopWords.plain("  TRAM -- Citrôn/palier ")).isEqualTo("tram citron palier");
    }
}
