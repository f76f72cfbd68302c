package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.newsroom.text.Crossing;

class CrossingTest {
    @Test
    void the_same_question_is_answered_by_two_voices_side_by_side() {
        Crossing crossing =
                read(
                        """
                        ## Qu’entendez-vous le soir ?

                        Jordan : Mes potes.

                        Le terrain ferme à 20 h.

                        Simone : Des basses, dans le mur.
                        """);

        assertThat(crossing.voices()).containsExactly("Jordan", "Simone");
        assertThat(crossing.isComplete()).isTrue();
        Crossing.Question question = (Crossing.Question) crossing.parts().getFirst();
        assertThat(question.answers())
                .containsExactly(
                        new Crossing.Answer("Jordan", "Mes potes.\n\nLe terrain ferme à 20 h.", 1),
                        new Crossing.Answer("Simone", "Des basses, dans le mur.", 2));
    }

    @Test
    void one_voice_alone_is_no_crossed_interview() {
        assertThat(read("## Et vous ?\n\nSimone : Non.").isComplete()).isFalse();
        assertThat(read("Simone : Non.").parts().getFirst()).isInstanceOf(Crossing.Aside.class);
    }

    private static Crossing read(String text) {
        return Crossing.of(BlockReader.read(text, List.of()));
    }
}
