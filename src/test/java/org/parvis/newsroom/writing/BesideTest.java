package org.parvis.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;

/** A story is translated passage by passage, its original beside it. */
class BesideTest extends Desk {
    private String original;
    private String translation;

    @BeforeEach
    void claire_begins_to_translate() {
        original = begun("texte");
        told(original, "Le banc", "Le banc est bleu.\n\n## La pluie\n\nIl pleut sur le banc.");
        reviewer.get(original + "/traductions");
        Browser.Answer begun = reviewer.post(original + "/traductions", "langue", "en");
        assertThat(begun.location()).endsWith("/cote-a-cote");
        translation = begun.location().replace("/cote-a-cote", "");
    }

    @Test
    void every_passage_stands_beside_its_original_and_waits_empty() {
        Browser.Answer page = reviewer.get(translation + "/cote-a-cote");

        assertThat(page.page().select(".passage .said[lang=fr]").eachText())
                .containsExactly(
                        "Le banc", "Le banc est bleu.", "## La pluie", "Il pleut sur le banc.");
        assertThat(words(page)).containsExactly("", "", "", "");
        assertThat(page.page().select("h1, .big").text())
                .contains("Traduire en anglais", "l’original (en français)");
        assertThat(page.page().select("#reste").text())
                .isEqualTo("Il reste 4 passages à traduire, sur 4.");
    }

    @Test
    void what_is_left_empty_keeps_the_words_of_the_original_and_the_rest_is_kept() {
        Browser.Answer kept = translated("The bench", "The bench is blue.", "", "");

        Browser.Answer page = reviewer.get(translation + "/cote-a-cote");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(words(page)).containsExactly("The bench", "The bench is blue.", "", "");
        assertThat(page.page().select(".passage:has(.chip.wait)")).hasSize(2);
        assertThat(body()).isEqualTo("The bench is blue.\n\n## La pluie\n\nIl pleut sur le banc.");
    }

    @Test
    void a_paragraph_that_is_added_or_left_out_stands_alone() {
        translated("The bench", "The bench is blue.", "The rain", "It rains on the bench.");
        told(
                original,
                "Le banc",
                "Le banc est bleu.\n\n## La pluie\n\nIl pleut.\n\nIl pleut sur le banc.");

        Browser.Answer page = reviewer.get(translation + "/cote-a-cote");
        translated("The bench", "The bench is blue.", "## The rain", "", "It rains on the bench.");

        assertThat(page.page().select(".passage:has(.chip.wait) .said").eachText())
                .containsExactly("Il pleut.");
        assertThat(page.page().text()).contains("L’original a changé depuis");
        assertThat(body())
                .as("what the translation leaves out does not come back by itself")
                .isEqualTo("The bench is blue.\n\n## The rain\n\nIt rains on the bench.");
    }

    @Test
    void two_people_who_translate_at_once_lose_nothing() {
        Browser.Answer form = reviewer.get(translation + "/cote-a-cote");
        String seen = version(form);
        translated("The bench", "The bench is blue.", "", "");

        Browser.Answer late = send(seen, "", "A blue bench.", "", "");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("A blue bench.", "The bench is blue.");
        assertThat(body()).contains("The bench is blue.");
    }

    @Test
    void it_is_kept_while_it_is_typed() {
        String version = version(reviewer.get(translation + "/cote-a-cote"));

        Browser.Answer kept = sent("/cote-a-cote/brouillon", version, "The bench", "", "", "");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("\"version\":");
        assertThat(reviewer.get(translation + "/raconter").page().select("#f-title").attr("value"))
                .isEqualTo("The bench");
    }

    @Test
    void only_a_translation_and_only_for_its_own_people() {
        assertThat(author.get(original + "/cote-a-cote").status()).isEqualTo(404);
        assertThat(author.get(translation + "/cote-a-cote").status()).isEqualTo(404);
        assertThat(reviewer.get(translation).page().select("a[href$=cote-a-cote]")).hasSize(1);
        assertThat(reviewer.get(original).page().select("a[href$=cote-a-cote]")).isEmpty();
    }

    private static List<String> words(Browser.Answer page) {
        return page.page().select(".passage textarea[lang=en]").stream().map(Element::val).toList();
    }

    private Browser.Answer translated(String... words) {
        return send(version(reviewer.get(translation + "/cote-a-cote")), words);
    }

    private Browser.Answer send(String version, String... words) {
        return sent("/cote-a-cote", version, words);
    }

    private Browser.Answer sent(String path, String version, String... words) {
        var page = reviewer.get(translation + "/cote-a-cote").page();
        List<String> fields = new ArrayList<>(List.of("version", version));
        page.select(".passage input[type=hidden]")
                .forEach(one -> fields.addAll(List.of(one.attr("name"), one.val())));
        var texts = page.select(".passage textarea");
        for (int at = 0; at < words.length; at++) {
            fields.addAll(List.of(texts.get(at).attr("name"), words[at]));
        }
        return reviewer.post(translation + path, fields.toArray(String[]::new));
    }

    private String body() {
        return reviewer.get(translation + "/raconter").page().select("#f-body").val();
    }
}
