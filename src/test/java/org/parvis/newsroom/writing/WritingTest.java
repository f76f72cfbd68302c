package org.parvis.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.world.Browser;

/** Writing with somebody else, with bad luck or with bad intentions. */
class WritingTest extends Desk {
    @Test
    void two_people_in_one_text_lose_nothing() {
        String desk = begun("texte");
        told(desk, "Un titre", "Le premier texte.");
        String seen = version(author.get(desk + "/raconter"));
        reviewer.get(desk + "/raconter");
        told(reviewer, desk, "Un titre", "Le texte de Claire.");

        Browser.Answer collision = tell(author, desk, seen, "Un titre", "Le texte de Paulo.");
        Browser.Answer saved =
                author.post(desk + "/brouillon", "version", seen, "title", "Autre", "body", "x");

        assertThat(collision.status()).isEqualTo(409);
        assertThat(collision.body())
                .contains("Le texte de Paulo.", "Le texte de Claire.", "Je garde mon texte");
        assertThat(saved.status()).isEqualTo(409);
        assertThat(author.get(desk + "/raconter").body()).contains("Le texte de Claire.");
    }

    @Test
    void what_is_typed_is_kept_and_a_missing_title_is_said_kindly() {
        String desk = begun("texte");

        Browser.Answer kept =
                author.post(desk + "/brouillon", "version", "1", "title", "", "body", "Un début.");
        Browser.Answer without = tell(author, desk, "2", "", "Un début.");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("\"version\":2");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#title-e").text()).contains("Il manque un titre");
        assertThat(without.page().select("textarea[name=body]").text()).isEqualTo("Un début.");
    }

    @Test
    void no_script_comes_out_of_any_field() {
        String evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        String desk = begun("texte");
        String version = version(author.get(desk + "/raconter"));
        author.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "suite",
                "title",
                "T" + evil,
                "body",
                evil
                        + "\n\n## "
                        + evil
                        + "\n\n> "
                        + evil
                        + "\n\n- "
                        + evil
                        + "\n\n[x](javascript:alert(3))",
                "standfirst",
                evil,
                "place",
                evil,
                "themes",
                evil,
                "easy",
                evil,
                "phone",
                "06 12 34 56 78");
        author.post(desk + "/proposition", "nom", "CHOSEN", "choisi", evil, "oeuvre", "true");
        nobodyIsSeen(desk);
        reviewer.post(desk + "/retour", "motif", evil);
        proposed(desk, "CHOSEN", evil);

        Browser.Answer published = reviewer.post(desk + "/publication");
        String address = address(published);

        for (String path :
                List.of(
                        desk,
                        desk + "/raconter",
                        desk + "/accords",
                        desk + "/relecture",
                        address)) {
            Browser.Answer answer = reviewer.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().select("script:not([src]):not([type=application/ld+json])"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.page().select("[onerror], [onclick], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void a_story_of_this_portal_is_not_in_the_other() {
        String desk = begun("texte");
        told(desk, "Ici", "Un texte.");
        Newcomers newcomers = new Newcomers(accounts, port);
        Account other = newcomers.somebody("Nour", world.quai9.id(), Role.EDITOR);
        Browser elsewhere = newcomers.browserOf(other);
        String there = desk.replace("/grand-palier", "/quai-9");
        elsewhere.get("/quai-9/participer/texte");

        for (String page : List.of("", "/raconter", "/accords", "/relecture")) {
            assertThat(elsewhere.get(there + page).status()).as(page).isEqualTo(404);
        }
        for (String noun :
                List.of(
                        "raconter",
                        "brouillon",
                        "proposition",
                        "retour",
                        "pret",
                        "publication",
                        "retrait",
                        "accord-auteur",
                        "abandon")) {
            assertThat(elsewhere.post(there + "/" + noun, "motif", "x").status())
                    .as(noun)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_stranger_to_a_draft_does_not_see_it() {
        String desk = begun("texte");
        Newcomers newcomers = new Newcomers(accounts, port);
        Browser neighbour =
                newcomers.browserOf(
                        newcomers.somebody("Inès", world.grandPalier.id(), Role.CONTRIBUTOR));

        assertThat(neighbour.get(desk).status()).isEqualTo(404);
        assertThat(new Browser(port).get(desk).status()).isEqualTo(303);
    }
}
