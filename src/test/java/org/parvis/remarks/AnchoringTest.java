package org.parvis.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final String WORDS =
            "le matin au onzième étage la porte s’ouvre et une chaise attend sur le palier avec une plante";

    @Test
    void a_passage_is_found_whatever_spaces_and_apostrophes_were_typed() {
        List<Remarked.Text> texts = body("Un début.", "Elle dit : « l’ascenseur   est en panne »");

        Quote quote = Anchoring.quote(texts, " l'ascenseur est en\u00a0panne ", "").orElseThrow();

        assertThat(quote.exact()).isEqualTo("l’ascenseur   est en panne");
        assertThat(quote.before()).endsWith("« ");
        assertThat(Anchoring.quote(texts, "l'escalier", "")).isEmpty();
        assertThat(Anchoring.quote(texts, " \n ", "")).isEmpty();
    }

    @Test
    void of_two_same_words_the_one_that_was_selected_is_meant() {
        List<Remarked.Text> texts = body("La chaise est là.", "Puis la chaise est partie.");

        Quote quote = Anchoring.quote(texts, "chaise est", "à.\nPuis la ").orElseThrow();

        assertThat(Anchoring.find(texts, quote).orElseThrow().piece()).isEqualTo(1);
    }

    @Test
    void a_passage_that_moved_is_followed_and_one_that_changed_is_seen_between_its_neighbours() {
        Quote quote =
                Anchoring.quote(
                                body("On entend la chaise avant de la voir, puis le silence."),
                                "avant de la voir",
                                "")
                        .orElseThrow();

        assertThat(found(body("Nouveau.", "Oui : on entend la chaise avant de la voir."), quote))
                .isEqualTo("avant de la voir");
        Anchoring.Spot changed =
                Anchoring.find(
                                body("On entend la chaise après l’avoir vue, puis le silence."),
                                quote)
                        .orElseThrow();
        assertThat(changed.changed()).isTrue();
        assertThat(Anchoring.find(body("Tout autre chose."), quote)).isEmpty();
    }

    /** A thousand texts, edited elsewhere: the passage is always found where it is. */
    @Test
    void edits_elsewhere_never_lose_nor_move_a_passage() {
        Random chance = new Random(4);
        for (int round = 0; round < 1_000; round++) {
            List<String> words = new ArrayList<>(List.of(WORDS.split(" ")));
            int from = chance.nextInt(words.size() - 4);
            String passage = String.join(" ", words.subList(from, from + 3));
            String before = String.join(" ", words.subList(0, from));
            Quote quote = Anchoring.quote(body(WORDS), passage, before).orElseThrow();
            words.set(from, "\u0001" + words.get(from));
            for (int edit = 0; edit < 3; edit++) {
                int at = chance.nextInt(words.size() + 1);
                int start =
                        words.indexOf(
                                words.stream()
                                        .filter(w -> w.startsWith("\u0001"))
                                        .findFirst()
                                        .orElseThrow());
                if (at <= start || at > start + 2) {
                    words.add(at, "mot" + chance.nextInt(100));
                }
            }
            String marked = String.join(" ", words);
            int wanted = marked.indexOf('\u0001');

            Anchoring.Spot spot =
                    Anchoring.find(body(marked.replace("\u0001", "")), quote).orElseThrow();

            assertThat(spot.changed()).isFalse();
            assertThat(spot.start()).isEqualTo(wanted);
        }
    }

    @Test
    void a_link_names_the_passage_by_whole_words() {
        Quote quote = new Quote("body", "avant de la voir", "tend la chaise ", ", puis le sil");

        assertThat(quote.link())
                .isEqualTo("#:~:text=la%20chaise-,avant%20de%20la%20voir,-%2C%20puis%20le");
    }

    private static String found(List<Remarked.Text> texts, Quote quote) {
        Anchoring.Spot spot = Anchoring.find(texts, quote).orElseThrow();
        return texts.getFirst().pieces().get(spot.piece()).substring(spot.start(), spot.end());
    }

    private static List<Remarked.Text> body(String... pieces) {
        return List.of(new Remarked.Text("body", "Texte", List.of(pieces)));
    }
}
