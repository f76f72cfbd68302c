package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.credits.Clearance;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.review.ReviewRule;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The list before publication is advice when a story is sent, and binds when it goes online. */
@ServerTest
class AdviceTest extends Desk {
    @Autowired Checks checks;
    @Autowired StoryStore stories;
    @Autowired Reviewing reviewing;

    static List<StoryKind> kinds() {
        StoryKinds all = new StoryKinds();
        return List.of(
                        "film",
                        "nano",
                        "sound",
                        "photos",
                        "comic",
                        "article",
                        "testimony",
                        "crossed",
                        "tribune",
                        "dataset",
                        "dossier",
                        "notebook")
                .stream()
                .map(all::require)
                .toList();
    }

    @AfterEach
    void the_rule_is_the_usual_one_again() {
        reviewing.setRule(world.grandPalier.id(), new ReviewRule(1, 3, 90));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_author_of_any_kind_reads_what_will_be_asked_and_sends_without(StoryKind kind) {
        String desk = bare(kind);

        Browser.Answer form = reviewer.get(desk + "/accords");
        List<String> advised = form.page().select("#conseils [data-check]").eachAttr("data-check");

        List<String> missing =
                checks
                        .of(
                                stories.find(world.grandPalier.id(), StoryIdOf.desk(desk))
                                        .orElseThrow(),
                                new Clearance.Missing(List.of()))
                        .stream()
                        .filter(check -> !check.done() && !check.code().equals("agreement"))
                        .map(Check::code)
                        .toList();
        assertThat(advised).isNotEmpty().isEqualTo(missing);
        assertThat(form.page().select("#conseils").text()).doesNotContain("newsroom.");
        if (kind.media() == null) {
            assertThat(reviewer.post(desk + "/proposition", "oeuvre", "true").status())
                    .isEqualTo(303);
            assertThat(reviewer.get(desk).page().select("#conseils [data-check]")).isNotEmpty();
        }
    }

    @Test
    void a_crossed_interview_is_reviewed_as_it_will_be_read() {
        String desk = begun("interview-croisee");
        told(desk, "Le bruit", "## Le soir ?\n\nSimone : Des basses.\n\nJordan : Des rires.");
        proposed(desk);

        var review = reviewer.get(desk + "/relecture").page();

        assertThat(review.select(".qa .q")).hasSize(1);
        assertThat(review.select(".qa .who").eachText()).containsExactly("Simone", "Jordan");
    }

    @Test
    void what_was_only_advised_stands_in_the_way_of_publication() {
        String desk = begun("interview-croisee");
        told(desk, "Deux voix, il en manque une", "## Et vous ?\n\nJo : moi.");
        nobodyIsSeen(desk);
        proposed(desk);

        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(409);
    }

    @Test
    void the_portal_says_how_long_a_nano_film_may_last() {
        reviewing.setRule(world.grandPalier.id(), new ReviewRule(1, 3, 45));

        String desk = begun("nano-film");

        assertThat(author.get("/grand-palier/participer").body()).contains("45 secondes au plus");
        assertThat(author.get(desk + "/raconter").body())
                .contains("Un nano-film dure 45 secondes au plus");
        assertThat(author.get(desk + "/accords").page().select("[data-check=length]").text())
                .contains("45 secondes");
        assertThat(author.get("/grand-palier/participer/nano-film/sans-compte").body())
                .contains("Un nano-film dure 45 secondes au plus");
        assertThat(author.get("/quai-9/participer").body()).contains("90 secondes au plus");
    }

    /** Begun with a title, the declaration that somebody is seen, and nothing else. */
    private String bare(StoryKind kind) {
        if (kind.isNotebook()) {
            reviewer.get("/grand-palier/redaction/carnet");
            reviewer.post("/grand-palier/redaction/carnet", "titre", "Carnet", "nom", "Claire");
        }
        String desk = begun(reviewer, kind.word());
        String version =
                reviewer.get(desk + "/raconter").page().select("input[name=version]").attr("value");
        reviewer.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "plus-tard",
                "title",
                "Sans rien",
                "seen",
                "YES");
        return desk;
    }
}
