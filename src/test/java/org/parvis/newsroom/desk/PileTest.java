package org.parvis.newsroom.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.world.Browser;

/** Twenty proposals in a row: after each decision the next one is a button away. */
class PileTest extends Desk {
    @Test
    void a_decision_leads_to_the_next_proposal_which_nobody_else_takes_care_of() {
        waiting("Passé");
        String first = waiting("Le four");
        String second = waiting("La loge");
        Browser louis =
                new Newcomers(accounts, port)
                        .browserOf(
                                new Newcomers(accounts, port)
                                        .somebody(
                                                "Louis", world.grandPalier.id(), Role.FACILITATOR));

        Browser.Answer undecided = reviewer.get(first + "/relecture");
        Browser.Answer returned = reviewer.post(first + "/retour", "motif", "Une photo ?");
        Browser.Answer after = reviewer.get(returned.location());
        louis.get(second + "/relecture");
        louis.post(second + "/prise-en-charge");
        Browser.Answer later = reviewer.get(returned.location());

        assertThat(undecided.page().select("#suivant")).isEmpty();
        assertThat(after.page().select("#suivant a").attr("href"))
                .as("the one that came after, whatever was passed over")
                .isEqualTo(second + "/relecture");
        assertThat(rest(after) - rest(later)).isEqualTo(1);
        assertThat(later.page().select("#suivant a").attr("href")).doesNotContain(second);
    }

    private String waiting(String title) {
        String desk = begun("texte");
        told(desk, title, "Une chaise attend.");
        proposed(desk);
        return desk;
    }

    private static int rest(Browser.Answer page) {
        String text = page.page().select("#suivant .meta").text();
        return text.startsWith("Encore")
                ? Integer.parseInt(text.replaceFirst("Encore (\\d+).*", "$1"))
                : 0;
    }
}
