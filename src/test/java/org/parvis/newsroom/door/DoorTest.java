package org.parvis.newsroom.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contributing without an account: a first name, a private link, and somebody who reads first. */
class DoorTest extends Doorstep {
    @Autowired Senders senders;
    @Autowired JdbcClient db;

    @Test
    void a_story_without_an_account_is_online_only_once_the_newsroom_has_read_it() {
        Browser nadia = anybody();
        String title = "L’odeur du fournil " + UUID.randomUUID();
        String link = opened(nadia, title);
        String desk = sent(nadia, link, title);

        assertThat(nadia.get("/grand-palier/lire").body()).doesNotContain(title);
        assertThat(nadia.get(link).page().text()).contains("ne l’a pas encore lu");
        assertThat(reviewer.get("/grand-palier/redaction/a-relire").page().text())
                .contains(title, "Sans compte");
        assertThat(reviewer.get(desk + "/relecture").page().text())
                .contains("Proposé sans compte par Nadia");
        assertThat(nadia.get(link).page().text()).contains("La rédaction l’a ouvert");
        assertThat(reviewer.post(desk + "/publication").status())
                .as("nobody has said who is seen")
                .isEqualTo(409);
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));

        assertThat(nadia.get(link).page().text()).contains("En ligne");
        assertThat(nadia.get(address).page().text()).contains(title, "Nadia");
        assertThat(nadia.post(link + "/retrait").status()).isEqualTo(303);
        assertThat(nadia.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_page_of_a_notebook_leads_to_the_account_it_asks_for() {
        Browser nadia = anybody();

        Browser.Answer chosen = nadia.get("/grand-palier/participer?genre=carnet&compte=non");

        assertThat(chosen.location()).endsWith("/grand-palier/participer/carnet");
    }

    @Test
    void what_was_typed_comes_back_with_what_is_missing() {
        Browser nadia = anybody();

        Browser.Answer unfinished =
                nadia.post(DOOR, "titre", "Le parc", "texte", "On y dort.", "reponse", "mail");

        assertThat(unfinished.status()).isEqualTo(422);
        assertThat(unfinished.page().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("prenom", "courriel");
        assertThat(unfinished.page().select("[name=titre]").attr("value")).isEqualTo("Le parc");
        assertThat(unfinished.page().select("[name=texte]").text()).isEqualTo("On y dort.");
    }

    @Test
    void the_door_refuses_other_sites_and_robots() {
        assertThat(anybody().postFromElsewhere(DOOR, "prenom", "x").status()).isEqualTo(403);
        assertThat(anybody().post(DOOR, "prenom", "x", "site", "http://spam.example").status())
                .isEqualTo(400);
    }

    @Test
    void a_private_link_opens_one_story_of_one_portal_and_is_kept_by_no_cache() {
        Browser nadia = anybody();
        String link = opened(nadia, "Le marché " + UUID.randomUUID());

        Browser.Answer page = nadia.get(link);

        assertThat(page.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.raw().headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(nadia.get(link.replace("grand-palier", "quai-9")).status()).isEqualTo(404);
        assertThat(nadia.get(link + "x").status()).isEqualTo(404);
        assertThat(nadia.postFromElsewhere(link + "/message", "mots", "x").status()).isEqualTo(403);
    }

    @Test
    void a_letter_with_the_link_goes_to_the_given_address_and_answers_follow() {
        Browser nadia = anybody();
        String email = UUID.randomUUID() + "@exemple.fr";
        String title = "Les boîtes " + UUID.randomUUID();
        String link =
                link(
                        nadia.post(
                                DOOR,
                                "prenom",
                                "Nadia",
                                "titre",
                                title,
                                "texte",
                                "Elles sont pleines.",
                                "reponse",
                                "mail",
                                "courriel",
                                email));
        String desk = sent(nadia, link, title);

        reviewer.post(desk + "/reponse", "mots", "Quelle rue ?");
        reviewer.post(desk + "/retour", "motif", "Dites dans quelle rue.");
        nadia.post(link + "/message", "mots", "Rue des Forges.");

        assertThat(letters(email)).contains("Quelle rue ?", "Dites dans quelle rue.", "/suivi/");
        assertThat(letters(email).split("Votre lien privé", -1)).hasSize(2);
        assertThat(nadia.get(link).page().text())
                .contains("À compléter", "Quelle rue ?", "Rue des Forges.");
        assertThat(reviewer.get(desk + "/relecture").page().text()).contains("Rue des Forges.");
        nadia.post(link + "/oubli");
        assertThat(reviewer.get(desk + "/relecture").page().text()).doesNotContain(email);
    }

    @Test
    void a_changed_text_waits_for_its_sender() {
        Browser nadia = anybody();
        String title = "La dalle " + UUID.randomUUID();
        String link = opened(nadia, title);
        String desk = sent(nadia, link, title);
        nobodyIsSeen(desk);

        told(reviewer, desk, title, "Un texte changé par la rédaction.");
        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(409);
        assertThat(nadia.get(link).page().text()).contains("Votre accord, encore une fois");
        assertThat(nadia.post(link + "/accord").status()).isEqualTo(303);

        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(303);
    }

    @Test
    void who_proposed_takes_back_and_erases() {
        Browser nadia = anybody();
        String title = "Le banc " + UUID.randomUUID();
        String link = opened(nadia, title);
        String desk = sent(nadia, link, title);

        assertThat(nadia.post(link + "/abandon").status()).isEqualTo(404);
        assertThat(nadia.post(link + "/reprise").status()).isEqualTo(303);
        assertThat(reviewer.get("/grand-palier/redaction/a-relire").body()).doesNotContain(title);
        assertThat(nadia.post(link + "/abandon").page().text()).contains("C’est effacé");

        assertThat(nadia.get(link).status()).isEqualTo(404);
        assertThat(reviewer.get(desk + "/relecture").status()).isEqualTo(404);
    }

    @Test
    void a_draft_left_for_two_months_goes_by_itself() {
        Browser nadia = anybody();
        String link = opened(nadia, "Oublié " + UUID.randomUUID());
        OffsetDateTime longAgo = Instant.now().minus(Senders.LEFT).atOffset(ZoneOffset.UTC);
        db.sql("UPDATE newsroom.story SET changed_at = :at, status_at = :at WHERE id = :id")
                .param("at", longAgo.minusDays(1))
                .param("id", draft(link).id())
                .update();

        senders.sweep();

        assertThat(nadia.get(link).status()).isEqualTo(404);
    }
}
