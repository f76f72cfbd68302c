package org.parvis.workshops.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.world.Browser;

class BookTest extends WorkshopRoom {
    @Test
    void a_relay_to_call_again_waits_in_the_book_until_it_is_done() {
        String book = desk + "ateliers/cahier";
        send(
                book,
                "",
                "genre",
                "CONTACT",
                "jour",
                "2026-11-02",
                "qui",
                "La médiathèque",
                "mots",
                "Ils prêtent la salle.",
                "suite",
                "2026-11-09");

        Browser.Answer waiting = claire.get(book);
        claire.post(waiting.page().select("form[action$=/fait]").attr("action"));
        Browser.Answer after = claire.get(book);

        assertThat(waiting.page().text()).contains("À reprendre", "c’était pour le 9 novembre");
        assertThat(after.page().select("form[action$=/fait]")).isEmpty();
        assertThat(after.page().text()).contains("La médiathèque", "Ils prêtent la salle.");
    }

    @Test
    void a_contact_without_a_name_comes_back_with_what_was_typed() {
        Browser.Answer again =
                send(
                        desk + "ateliers/cahier",
                        "",
                        "genre",
                        "CONTACT",
                        "jour",
                        "2026-11-02",
                        "mots",
                        "Ils prêtent la salle.");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#qui-erreur")).hasSize(1);
        assertThat(again.page().select("#mots").text()).isEqualTo("Ils prêtent la salle.");
    }

    @Test
    void what_is_kept_of_a_session_is_in_the_book() {
        send(
                sessionPage(0),
                "/appel",
                "note",
                "Le son était bon.",
                "suite",
                "Apporter la perche.",
                "puis",
                "note");

        assertThat(claire.get(desk + "ateliers/cahier").page().text())
                .contains("Le son était bon.", "Apporter la perche.");
    }

    @Test
    void the_coordinator_sees_the_grid_as_the_media_wishes() {
        Browser louis = new Browser(port);
        louis.signIn(accounts.signInLink(cast.holding(Role.COORDINATOR).id(), "/reseau/maturite"));
        String grid = desk + "ateliers/maturite";
        send(grid, "", "jour", "2026-01-10", "n-RELAYS", "1");

        Browser.Answer hidden = louis.get("/reseau/maturite");
        send(grid, "", "jour", "2026-11-10", "n-RELAYS", "3", "montrer", "oui");
        Browser.Answer shown = louis.get("/reseau/maturite");

        assertThat(hidden.page().select("h2").eachText()).doesNotContain(here.name());
        assertThat(
                        shown.page()
                                .select("section:has(h2:contains(" + here.name() + "))")
                                .select("tr:contains(Les relais)")
                                .text())
                .contains("Presque seul");
        assertThat(claire.get(grid).page().select("ol:contains(Accompagné)").text())
                .contains("Presque seul");
    }
}
