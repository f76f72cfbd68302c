package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.newsroom.review.ReviewRule;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a proposal in hand, how many must find it ready, how long it may wait. */
class ReviewRulesTest extends Desk {
    @Autowired Reviewing reviewing;
    @Autowired ScheduledMoves scheduled;
    @Autowired JdbcClient db;

    @AfterEach
    void as_it_was() {
        reviewing.setRule(world.grandPalier.id(), new ReviewRule(1, 3, 90));
    }

    @Test
    void a_proposal_in_hand_is_taken_over_only_by_saying_so() {
        String desk = ready("Les chaises");
        Browser louis = reviewerNamed("Louis Martin");
        reviewer.post(desk + "/prise-en-charge");

        Browser.Answer refused = louis.post(desk + "/prise-en-charge");
        String list = louis.get("/grand-palier/redaction/a-relire").body();
        Browser.Answer taken = louis.post(desk + "/prise-en-charge", "sur", "oui");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("Claire Vannier s’en occupe depuis");
        assertThat(list).contains("Claire Vannier s’en occupe");
        assertThat(taken.status()).isEqualTo(303);
        assertThat(reviewer.get(desk + "/relecture").page().text())
                .contains("Louis Martin s’en occupe depuis", "Je prends la suite");
        reviewer.post(desk + "/retour", "motif", "Encore un peu.");
        assertThat(reviewing.takings(world.grandPalier.id()))
                .as("a decision ends it")
                .doesNotContainKey(StoryIdOf.desk(desk));
    }

    @Test
    void a_portal_of_two_needs_two_people_and_a_changed_text_asks_again() {
        reviewing.setRule(world.grandPalier.id(), new ReviewRule(2, 3, 90));
        String desk = ready("À deux");
        Browser louis = reviewerNamed("Louis Martin");

        Browser.Answer alone = reviewer.post(desk + "/publication");
        louis.get(desk + "/relecture");
        Browser.Answer said = louis.post(desk + "/pret");
        told(desk, "À deux", "Un texte changé depuis.");
        Browser.Answer stale = reviewer.post(desk + "/publication");
        louis.post(desk + "/pret");
        Browser.Answer both = reviewer.post(desk + "/publication");

        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.body()).contains("D’autres personnes de la rédaction");
        assertThat(said.status()).as(said.body()).isEqualTo(303);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(both.status()).as(both.body()).isEqualTo(303);
    }

    @Test
    void the_editors_hear_once_of_a_proposal_that_waits_too_long() {
        Account awa =
                new Newcomers(accounts, port)
                        .somebody("Awa Diallo", world.grandPalier.id(), Role.EDITOR);
        String desk = ready("Une longue attente " + System.nanoTime());
        db.sql("UPDATE newsroom.story SET status_at = status_at - interval '4 days' WHERE id = ?")
                .param(StoryIdOf.desk(desk).value())
                .update();

        scheduled.nameLongWaits();
        scheduled.nameLongWaits();

        assertThat(lettersTo(awa))
                .filteredOn(letter -> letter.toString().contains("attend une lecture"))
                .filteredOn(letter -> letter.toString().contains("Une longue attente"))
                .hasSize(1);
        assertThat(reviewer.get("/grand-palier/redaction/a-relire").body())
                .contains("Attend depuis 4 jours", "la rédaction en chef le sait");
    }

    @Test
    void the_rule_is_set_by_an_editor_within_bounds() {
        Browser awa =
                new Newcomers(accounts, port)
                        .browserOf(
                                new Newcomers(accounts, port)
                                        .somebody("Awa", world.grandPalier.id(), Role.EDITOR));
        String path = "/grand-palier/redaction/regles-de-relecture";
        awa.get(path);

        Browser.Answer wrong = awa.post(path, "accords", "4", "jours", "beaucoup", "nano", "9");
        Browser.Answer right = awa.post(path, "accords", "3", "jours", "7", "nano", "120");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=jours]").attr("value")).isEqualTo("beaucoup");
        assertThat(wrong.page().select("#nano-erreur").text()).contains("entre 15 et 600");
        assertThat(right.status()).isEqualTo(303);
        assertThat(reviewing.rule(world.grandPalier.id())).isEqualTo(new ReviewRule(3, 7, 120));
    }

    /** Twenty in a row, from the list: at most three clicks each, half online, half sent back. */
    @Test
    void twenty_proposals_are_reviewed_in_a_row_in_three_clicks_each() {
        List<String> titles = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            titles.add("Proposition " + number + " de " + System.nanoTime());
            ready(titles.getLast());
        }

        int most = 0;
        int online = 0;
        for (String title : titles) {
            int clicks = 0;
            String review =
                    reviewer.get("/grand-palier/redaction/a-relire")
                            .page()
                            .select("a:contains(" + title + ")")
                            .attr("href");
            Browser.Answer page = reviewer.get(review);
            clicks++;
            boolean publishes = titles.indexOf(title) % 2 == 0;
            String noun = publishes ? "/publication" : "/retour";
            String action = page.page().select("form[action$=" + noun + "]").attr("action");
            Browser.Answer decided =
                    publishes
                            ? reviewer.post(action)
                            : reviewer.post(action, "motif", "Un exemple de plus, et c’est bon.");
            clicks += publishes ? 1 : 2; // the field of the reason, then the button
            assertThat(decided.status()).as(decided.body()).isEqualTo(303);
            online += publishes ? 1 : 0;
            most = Math.max(most, clicks);
        }

        assertThat(most).isLessThanOrEqualTo(3);
        assertThat(online).isEqualTo(10);
    }

    String ready(String title) {
        String desk = begun("texte");
        told(desk, title, "Un texte.");
        proposed(desk);
        nobodyIsSeen(desk);
        reviewer.get(desk + "/relecture");
        return desk;
    }

    Browser reviewerNamed(String name) {
        Newcomers newcomers = new Newcomers(accounts, port);
        Browser browser =
                newcomers.browserOf(
                        newcomers.somebody(name, world.grandPalier.id(), Role.FACILITATOR));
        browser.get("/grand-palier/participer/texte");
        return browser;
    }
}
