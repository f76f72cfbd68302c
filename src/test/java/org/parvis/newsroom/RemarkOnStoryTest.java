package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;

/** Remarks on a story: from the review page to the author's, and into the text. */
class RemarkOnStoryTest extends Desk {
    private static final String REMARKS = "/grand-palier/redaction/remarques";

    @Test
    void an_accepted_change_is_in_the_text_and_in_a_revision_of_its_own() {
        String desk = begun("texte");
        told(desk, "Les chaises", "On entend **la chaise** avant de la voir.\n\n- un\n- deux");
        proposed(desk);
        reviewer.get(desk + "/relecture");
        remark(reviewer, desk, "passage", "chaise avant de la voir", "remplacement", "chaise");

        Elements line = author.get(desk + "/raconter").page().select("#remarque-1");
        String action = line.select("form[action$=/decision]").attr("action");
        Browser.Answer accepted =
                author.post(action, "reponse", "oui", "page", page(desk, "/raconter"));
        Browser.Answer after = author.get(desk + "/raconter");

        assertThat(line.text()).contains("Claire Vannier", "À faire");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
        assertThat(accepted.location()).endsWith("/raconter#remarque-1");
        assertThat(after.page().select("textarea[name=body]").text())
                .isEqualTo("On entend **la chaise**.\n\n- un\n- deux");
        assertThat(after.page().select("#remarque-1").text()).contains("Accepté par Paulo Costa");
    }

    @Test
    void the_reviewer_may_not_decide_for_the_author_nor_a_stranger_speak() {
        String desk = begun("texte");
        told(desk, "Les chaises", "Une chaise attend.");
        proposed(desk);
        reviewer.get(desk + "/relecture");
        remark(reviewer, desk, "passage", "Une chaise", "remplacement", "La chaise");
        Elements own = reviewer.get(desk + "/relecture").page().select("#remarque-1");
        Newcomers newcomers = new Newcomers(accounts, port);
        Browser neighbour =
                newcomers.browserOf(
                        newcomers.somebody("Inès", world.grandPalier.id(), Role.CONTRIBUTOR));
        neighbour.get("/grand-palier/participer/texte");

        Browser.Answer said = remark(neighbour, desk, "mots", "Moi aussi");

        assertThat(own.select("form[action$=/decision]")).isEmpty();
        assertThat(said.status()).isEqualTo(404);
    }

    @Test
    void why_a_story_came_back_stands_above_the_text_to_be_changed() {
        String desk = begun("texte");
        told(desk, "Les chaises", "Une chaise attend.");
        proposed(desk);
        reviewer.get(desk + "/relecture");
        Browser.Answer waiting = author.get(desk + "/raconter");

        reviewer.post(desk + "/retour", "motif", "Dites qui attend la chaise.");

        assertThat(waiting.page().select("#retour").text()).isEmpty();
        assertThat(author.get(desk + "/raconter").page().select("#retour").text())
                .contains("Dites qui attend la chaise.", "Claire");
    }

    @Test
    void a_passage_changed_since_is_said_so_and_the_remark_stays() {
        String desk = begun("texte");
        told(desk, "Les chaises", "Hier matin, une chaise attend sur le palier du haut.");
        proposed(desk);
        reviewer.get(desk + "/relecture");
        remark(reviewer, desk, "passage", "une chaise attend", "mots", "Laquelle ?");

        told(desk, "Les chaises", "Hier matin, deux tabourets attendent sur le palier du haut.");

        assertThat(reviewer.get(desk + "/relecture").page().select("#remarque-1").text())
                .contains("Laquelle ?", "une chaise attend", "ce passage a changé depuis");
    }

    static Browser.Answer remark(Browser who, String desk, String... fields) {
        String[] all = new String[fields.length + 6];
        all[0] = "sujet";
        all[1] = Desk.StoryIdOf.desk(desk).ref().toString();
        all[2] = "page";
        all[3] = page(desk, "/relecture");
        all[4] = "tache";
        all[5] = "oui";
        System.arraycopy(fields, 0, all, 6, fields.length);
        return who.post(REMARKS, all);
    }

    private static String page(String desk, String noun) {
        return desk.replace("/grand-palier", "") + noun;
    }
}
