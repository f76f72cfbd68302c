package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;

/** Somebody named in a story replies, without an account. */
class RightOfReplyTest extends Desk {
    @Test
    void a_reply_is_asked_in_public_and_published_under_the_story() {
        String address = published("Le marché du mardi");
        Browser neighbour = new Browser(port);
        String form =
                neighbour.get(address).page().select("a[href*=droit-de-reponse]").attr("href");

        Browser.Answer missing = neighbour.post(form, "reponse", "Le marché est le mercredi.");
        Browser.Answer asked = ask(neighbour, form);
        Browser.Answer desk = reviewer.get("/grand-palier/redaction/droits-de-reponse");
        String action = desk.page().select("li:contains(Mme Keïta) form").attr("action");
        reviewer.post(action, "decision", "oui");
        Browser.Answer after = neighbour.get(address);

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select("textarea[name=reponse]").text())
                .isEqualTo("Le marché est le mercredi.");
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        assertThat(desk.page().text())
                .contains("Mme Keïta", "À publier avant le", "06 11 22 33 44");
        assertThat(after.page().text())
                .contains("Droit de réponse de Mme Keïta", "Le marché est le mercredi.")
                .doesNotContain("06 11 22 33 44");
    }

    @Test
    void a_refusal_carries_a_reason_and_nothing_appears() {
        String address = published("Le marché du jeudi");
        Browser neighbour = new Browser(port);
        String form =
                neighbour.get(address).page().select("a[href*=droit-de-reponse]").attr("href");
        ask(neighbour, form);
        String action =
                reviewer.get("/grand-palier/redaction/droits-de-reponse")
                        .page()
                        .select("li:contains(Le marché du jeudi) form")
                        .attr("action");

        Browser.Answer silent = reviewer.post(action, "decision", "non");
        Browser.Answer said = reviewer.post(action, "decision", "non", "motif", "Hors sujet.");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(said.status()).isEqualTo(303);
        assertThat(reviewer.get("/grand-palier/redaction/droits-de-reponse").page().text())
                .contains("Hors sujet.");
        assertThat(neighbour.get(address).page().text()).doesNotContain("Mme Keïta");
    }

    @Test
    void the_same_request_sent_twice_is_there_once() {
        String address = published("Le marché du samedi");
        Browser neighbour = new Browser(port);
        String form =
                neighbour.get(address).page().select("a[href*=droit-de-reponse]").attr("href");

        Browser.Answer first = ask(neighbour, form);
        Browser.Answer second = ask(neighbour, form);
        int desk =
                reviewer.get("/grand-palier/redaction/droits-de-reponse")
                        .page()
                        .select("li:contains(Le marché du samedi)")
                        .size();

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(desk).isEqualTo(1);
    }

    private static Browser.Answer ask(Browser who, String form) {
        return who.post(
                form,
                "nom",
                "Mme Keïta",
                "contact",
                "06 11 22 33 44",
                "passage",
                "« le marché du mardi »",
                "reponse",
                "Le marché est le mercredi.");
    }

    private String published(String title) {
        String desk = begun("texte");
        told(desk, title, "Un texte sur le marché.");
        proposed(desk);
        nobodyIsSeen(desk);
        return address(reviewer.post(desk + "/publication"));
    }
}
