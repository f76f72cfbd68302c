package org.parvis.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Newsstand;
import org.parvis.catalogue.Search;
import org.parvis.catalogue.SearchStore.Where;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class SearchTest {
    @Autowired Catalogue catalogue;
    @Autowired Search search;
    @Autowired Credits credits;
    @Autowired Portals portals;
    @Autowired Clock clock;
    @Autowired MockMvcTester pages;

    private PortalId here;
    private PortalId elsewhere;

    @BeforeEach
    void stories() {
        here = Newsstand.open(portals, clock, "cherche", "Cherche").id();
        elsewhere = Newsstand.open(portals, clock, "cherche-ailleurs", "Ailleurs").id();
        if (catalogue.size(here) > 0) {
            return;
        }
        Newsstand newsstand = new Newsstand(catalogue, credits);
        newsstand.publish(
                here,
                "Onzième étage, sans ascenseur",
                "Trois semaines de panne au 4, allée des Mésanges.",
                "Mme Keïta monte ses courses. L’école est fermée.",
                "Logement");
        newsstand.publish(
                here,
                "Le marché du jeudi déménage",
                "Les stands passent derrière le gymnase.",
                "",
                "Commerces");
        newsstand.publish(elsewhere, "Un ascenseur tout neuf", "", "");
        SubjectRef arabic = newsstand.clearStory(here);
        catalogue.publish(
                newsstand.publication(
                        here,
                        arabic,
                        "sound",
                        Rubric.LISTEN,
                        new Language("ar"),
                        Audience.PUBLIC,
                        "أول شتاء لي هنا",
                        "حكاية عن الثلج والمدرسة",
                        ""));
    }

    @Test
    void accents_and_plurals_do_not_count() {
        assertThat(titles("ascenseurs")).containsExactly("Onzième étage, sans ascenseur");
        assertThat(titles("ETAGE")).containsExactly("Onzième étage, sans ascenseur");
        assertThat(titles("marchés")).containsExactly("Le marché du jeudi déménage");
        assertThat(titles("école")).containsExactly("Onzième étage, sans ascenseur");
        assertThat(titles("keita")).containsExactly("Onzième étage, sans ascenseur");
    }

    @Test
    void names_themes_and_other_alphabets_are_found() {
        assertThat(titles("logement")).containsExactly("Onzième étage, sans ascenseur");
        assertThat(titles("الثلج")).containsExactly("أول شتاء لي هنا");
        assertThat(titles("farid marché")).containsExactly("Le marché du jeudi déménage");
        assertThat(titles("farid -marché"))
                .doesNotContain("Le marché du jeudi déménage")
                .isNotEmpty();
    }

    @Test
    void a_typing_error_finds_what_was_meant_and_says_so() {
        Search.Result result = ask("asenceur");

        assertThat(result.near()).isTrue();
        assertThat(result.found())
                .extracting(found -> found.entry().title())
                .containsExactly("Onzième étage, sans ascenseur");
        assertThat(pages.get().uri("/cherche/chercher?q=asenceur").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Voici pour «\u00a0ascenseur\u00a0»", "Onzième étage");
    }

    @Test
    void a_portal_never_shows_what_another_one_has_and_the_network_shows_both() {
        assertThat(titles("ascenseur")).containsExactly("Onzième étage, sans ascenseur");

        assertThat(pages.get().uri("/chercher?q=ascenseur+neuf").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/cherche-ailleurs/lire/un-ascenseur-tout-neuf");
    }

    @Test
    void a_rubric_narrows_the_answer() {
        Where listen = new Where(here, List.of(Audience.PUBLIC), Rubric.LISTEN, null);

        assertThat(search.ask(listen, "ascenseur", 1).found()).isEmpty();
    }

    @Test
    void the_words_asked_are_marked_and_nothing_else_is() {
        assertThat(pages.get().uri("/cherche/chercher?q=etages").exchange())
                .bodyText()
                .contains("Onzième <mark>étage</mark>, sans ascenseur");
        assertThat(pages.get().uri("/cherche/chercher?q=<script>alert(1)</script>").exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void an_answer_without_anything_offers_the_themes() {
        assertThat(pages.get().uri("/cherche/chercher?q=zzzzzz").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Aucun résultat", "/cherche/themes/logement");
    }

    @Test
    void odd_questions_are_answered() {
        for (String odd :
                List.of(
                        "",
                        "\"",
                        "-",
                        "- -",
                        "' OR 1=1",
                        "\"a b",
                        "!!! & | <->",
                        "\u0000x",
                        "a".repeat(5000))) {
            assertThat(ask(odd).near()).isIn(true, false);
        }
    }

    private List<String> titles(String question) {
        Search.Result result = ask(question);
        assertThat(result.near()).isFalse();
        return result.found().stream().map(found -> found.entry().title()).toList();
    }

    private Search.Result ask(String question) {
        return search.ask(new Where(here, List.of(Audience.PUBLIC), null, null), question, 1);
    }
}
