package org.parvis.newsroom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.EntryRef;
import org.parvis.credits.RecordedBy;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A story in several languages: linked versions, each with its address. */
@ServerTest
class TranslationTest extends Desk {
    @Autowired Catalogue catalogue;

    private Browser editor;
    private Browser reader;
    private String title;
    private String original;
    private String address;
    private String translation;

    @BeforeEach
    void a_story_is_online_and_begun_in_english() {
        Newcomers newcomers = new Newcomers(accounts, port);
        editor =
                newcomers.browserOf(newcomers.somebody("Awa", world.grandPalier.id(), Role.EDITOR));
        editor.get("/grand-palier/participer/texte");
        reader = new Browser(port);
        title = "Le banc " + System.nanoTime();
        original = begun("texte");
        told(original, title, "On a repeint le banc.");
        nobodyIsSeen(original);
        proposed(original);
        address = address(reviewer.post(original + "/publication"));
        translation = begin("en");
    }

    private String begin(String language) {
        reviewer.get(original + "/traductions");
        Browser.Answer begun = reviewer.post(original + "/traductions", "langue", language);
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        return begun.location().replace("/cote-a-cote", "");
    }

    @Test
    void a_translation_has_its_own_address_and_each_version_leads_to_the_others() {
        String english = online();

        Browser.Answer page = reader.get(english);

        assertThat(english).isNotEqualTo(address).endsWith("the-bench-" + number());
        assertThat(page.page().select("main").text())
                .contains("Traduit par Claire V.", "Par Paulo C.", "The bench is blue.");
        assertThat(page.page().select("nav a[hreflang=fr][rel=alternate]").attr("href"))
                .isEqualTo(address);
        assertThat(page.page().select("head link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("fr", "en");
        assertThat(reader.get(address).page().select("head link[hreflang=en]").attr("href"))
                .endsWith(english);
        assertThat(reader.get(address).page().select("main").text())
                .doesNotContain("Traduit par")
                .contains("Lire en");
    }

    @Test
    void lists_and_feeds_show_the_original_alone_and_search_finds_both() {
        String english = online();

        assertThat(reader.get("/grand-palier").body()).contains(address).doesNotContain(english);
        assertThat(reader.get("/grand-palier/lire").body()).doesNotContain(english);
        assertThat(reader.get("/grand-palier/flux.atom").body()).doesNotContain(english);
        assertThat(reader.get("/grand-palier/lire?langue=en").body()).contains(english);
        assertThat(reader.get("/grand-palier/chercher?q=bench+" + number()).body())
                .contains(english);
        assertThat(reader.get("/grand-palier/sitemap-1.xml").body()).contains(english);
    }

    @Test
    void a_translation_is_behind_once_its_original_has_changed() {
        String english = online();
        assertThat(reader.get(english).body()).doesNotContain("a changé depuis");

        told(original, title, "On a repeint le banc en vert.");
        author.post(original + "/accord-auteur");
        assertThat(reviewer.post(original + "/publication").status()).isEqualTo(303);

        assertThat(reader.get(english).page().select("main").text())
                .contains("L’original a changé depuis cette traduction.");
        Browser.Answer list = reviewer.get(original + "/traductions");
        assertThat(list.page().select("main .chip").text()).contains("En retard sur l’original");
        assertThat(reviewer.get("/grand-palier/redaction/recits").body())
                .contains("Traduction en anglais, en retard");
        reviewer.post(list.page().select("form[action$=traduction-a-jour]").attr("action"));
        assertThat(reader.get(english).body()).doesNotContain("a changé depuis");
    }

    @Test
    void a_translation_leaves_with_its_original_and_does_not_come_back_without() {
        String english = online();

        editor.post(original + "/retrait", "motif", "Une personne le demande.");

        assertThat(reader.get(address).status()).isEqualTo(404);
        assertThat(reader.get(english).status()).isEqualTo(404);
        assertThat(catalogue.find(world.grandPalier.id(), StoryIdOf.desk(translation).ref()))
                .isEmpty();
        assertThat(editor.post(translation + "/publication").status()).isEqualTo(409);
        assertThat(reader.get(english).status()).isEqualTo(404);
    }

    @Test
    void the_consents_of_the_original_are_those_of_its_translation() {
        String refused = begun("texte");
        told(refused, "Sans accord", "Quelqu’un passe.");
        EntryRef ref = new EntryRef(world.grandPalier.id(), StoryIdOf.desk(refused).ref());
        reviewer.get(refused + "/traductions");
        String other =
                reviewer.post(refused + "/traductions", "langue", "en")
                        .location()
                        .replace("/cote-a-cote", "");

        assertThat(credits.clearance(ref.portal(), StoryIdOf.desk(other).ref()).isClear())
                .isFalse();
        credits.declareNobodyRecognisable(
                ref.portal(), ref.subject(), new RecordedBy(claire.id().value(), claire.name()));

        assertThat(credits.clearance(ref.portal(), StoryIdOf.desk(other).ref()).isClear()).isTrue();
    }

    @Test
    void a_story_is_translated_once_into_a_language_and_never_from_a_translation() {
        assertThat(reviewer.post(original + "/traductions", "langue", "en").status())
                .isEqualTo(422);
        assertThat(reviewer.post(original + "/traductions", "langue", "xx").status())
                .isEqualTo(422);
        assertThat(reviewer.post(translation + "/traductions", "langue", "ar").status())
                .isEqualTo(404);
        assertThat(author.get(original + "/traductions").status()).isEqualTo(403);
    }

    @Test
    void a_title_without_latin_letters_takes_the_address_of_its_original_and_its_language() {
        translation = begin("ar");
        told(reviewer, translation, "المقعد", "صار المقعد أزرق.");
        proposed(reviewer, translation);

        String arabic = address(editor.post(translation + "/publication"), editor);

        assertThat(arabic).isEqualTo(address + "-ar");
    }

    @Test
    void what_is_not_translated_yet_is_named_before_it_is_published() {
        Browser.Answer begun = reviewer.get(translation + "/relecture");
        told(reviewer, translation, "The bench " + number(), "The bench is blue.");

        Browser.Answer done = reviewer.get(translation + "/relecture");

        assertThat(advised(begun)).contains("Tout est traduit");
        assertThat(advised(done)).doesNotContain("Tout est traduit");
        assertThat(reviewer.get(original + "/relecture").page().select("ul.check").text())
                .doesNotContain("Tout est traduit");
    }

    /** The lines of the list that are not done. */
    private static String advised(Browser.Answer review) {
        return review.page().select("ul.check li:contains(à faire)").text();
    }

    @Test
    void languages_in_a_sentence_are_written_as_its_language_writes_them() {
        assertThat(reviewer.get(original + "/traductions").page().select("main .big").text())
                .contains("l’original (en français)");
        assertThat(reviewer.get("/en" + original + "/traductions").page().text())
                .contains("the original (in French)");
    }

    /** Translated by Claire, published by Awa. */
    private String online() {
        told(reviewer, translation, "The bench " + number(), "The bench is blue.");
        proposed(reviewer, translation);
        return address(editor.post(translation + "/publication"), editor);
    }

    private static String address(Browser.Answer published, Browser who) {
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return who.get(published.location()).page().select(".toast a").attr("href");
    }

    private String number() {
        return title.substring("Le banc ".length());
    }
}
