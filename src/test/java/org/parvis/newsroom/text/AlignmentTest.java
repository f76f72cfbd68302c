package org.parvis.newsroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A text and its translation, block beside block. */
class AlignmentTest {
    private static final UUID PHOTO = UUID.fromString("01910000-0000-7000-8000-000000000001");

    @Test
    void texts_of_one_shape_stand_in_their_order() {
        assertThat(beside("## Un\n\nLe banc est bleu.", "## One\n\nThe bench is blue."))
                .containsExactly("Un | One", "Le banc est bleu. | The bench is blue.");
    }

    @Test
    void a_paragraph_that_the_translation_leaves_out_stands_alone_and_the_others_stay_together() {
        assertThat(
                        beside(
                                "## Un\n\nLe banc est bleu depuis lundi.\n\nOui.\n\n## Deux\n\nIl pleut.",
                                "## One\n\nThe bench is blue since Monday.\n\n## Two\n\nIt rains."))
                .containsExactly(
                        "Un | One",
                        "Le banc est bleu depuis lundi. | The bench is blue since Monday.",
                        "Oui. | –",
                        "Deux | Two",
                        "Il pleut. | It rains.");
    }

    @Test
    void a_paragraph_that_the_translation_adds_stands_alone() {
        assertThat(
                        beside(
                                "Le banc est bleu.",
                                "A “banc” is a bench, as everybody here knows very well indeed.\n\nThe bench is blue."))
                .containsExactly(
                        "– | A “banc” is a bench, as everybody here knows very well indeed.",
                        "Le banc est bleu. | The bench is blue.");
    }

    @Test
    void a_picture_stands_beside_itself_alone() {
        assertThat(
                        beside(
                                "Le banc est bleu.\n\n[photo 1]\n\nIl pleut.",
                                "The bench is blue.\n\nIt rains."))
                .containsExactly(
                        "Le banc est bleu. | The bench is blue.",
                        "[] | –",
                        "Il pleut. | It rains.");
    }

    private static List<String> beside(String original, String translation) {
        return Alignment.of(read(original), read(translation)).stream()
                .map(pair -> shown(pair.original()) + " | " + shown(pair.translation()))
                .toList();
    }

    private static List<Block> read(String text) {
        return BlockReader.read(text, List.of(PHOTO));
    }

    private static String shown(@org.jspecify.annotations.Nullable Block block) {
        if (block == null) {
            return "–";
        }
        return block.words().isEmpty() ? "[]" : block.words();
    }
}
