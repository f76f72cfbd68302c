package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.RecordedBy;
import org.parvis.world.Browser;

/** The whole way of a story, as a browser without script goes it. */
class ThreadTest extends Desk {
    @Test
    void a_testimony_goes_from_the_first_word_to_the_screen_and_back() {
        String title = "La corde de " + UUID.randomUUID();
        String desk = begun("temoignage");
        told(desk, title, "Mon père transportait du sable.\n\n> Un grand tenait la corde.");
        Browser.Answer sent = proposed(desk);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(author.get(sent.location()).body())
                .contains("Proposé", "est parti à la rédaction");

        assertThat(reviewer.get("/grand-palier/redaction").body()).contains(title);
        assertThat(reviewer.post(desk + "/retour", "motif", "").status()).isEqualTo(422);
        assertThat(reviewer.post(desk + "/retour", "motif", "Qui tenait la corde ?").status())
                .isEqualTo(303);
        assertThat(author.get(desk).body()).contains("À revoir", "Qui tenait la corde ?");
        told(desk, title, "Mon frère tenait la corde.");
        proposed(desk);
        nobodyIsSeen(desk);

        Browser.Answer published = reviewer.post(desk + "/publication");
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        Browser.Answer toast = reviewer.get(published.location());
        String public_ = toast.page().select(".toast a").attr("href");
        assertThat(toast.page().select(".toast[role=status]").text())
                .contains("est en ligne", "J’annule");
        Browser.Answer page = new Browser(port).get(public_);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).contains(title);
        assertThat(page.body())
                .contains("Mon frère tenait la corde.", "Paulo C.")
                .doesNotContain("Costa");
        assertThat(page.body()).doesNotContain("06 12 34 56 78");

        Browser.Answer withdrawn = reviewer.post(desk + "/retrait", "motif", "Une erreur.");
        assertThat(withdrawn.status()).isEqualTo(303);
        assertThat(new Browser(port).get(public_).status()).isEqualTo(404);
        assertThat(author.get(desk).body()).contains("Retiré", "Une erreur.");
        assertThat(lettersTo(paulo)).hasSize(3);
    }

    @Test
    void nothing_is_published_while_a_consent_is_missing() {
        String desk = begun("texte");
        told(desk, "Le banc " + UUID.randomUUID(), "Un texte.");
        proposed(desk);
        AppearanceId someone =
                credits.addAppearance(
                        world.grandPalier.id(),
                        StoryIdOf.desk(desk).ref(),
                        NewAppearance.adult("Mme Costa"),
                        new RecordedBy(paulo.id().value(), paulo.name()));

        Browser.Answer refused = reviewer.post(desk + "/publication");

        assertThat(someone).isNotNull();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Il manque l’accord d’une personne");
        assertThat(refused.page().select("[aria-disabled=true]").text()).contains("Je publie");
    }

    @Test
    void the_author_agrees_again_after_somebody_else_changed_the_text() {
        String desk = begun("texte");
        told(desk, "La loge " + UUID.randomUUID(), "Un texte.");
        proposed(desk);
        nobodyIsSeen(desk);
        reviewer.get(desk + "/raconter");
        told(reviewer, desk, "La loge, corrigée", "Un texte corrigé.");

        Browser.Answer refused = reviewer.post(desk + "/publication");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("pas encore donné son accord");
        assertThat(author.get(desk).body()).contains("Je suis d’accord");
        assertThat(author.post(desk + "/accord-auteur").status()).isEqualTo(303);

        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(303);
    }

    @Test
    void whoever_writes_alone_does_not_publish_alone() {
        String desk = begun(reviewer, "texte");
        told(reviewer, desk, "Seule " + UUID.randomUUID(), "Un texte.");
        proposed(reviewer, desk);

        Browser.Answer refused = reviewer.post(desk + "/publication");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Personne ne publie seul");
    }

    @Test
    void what_readers_see_does_not_move_until_the_correction_is_published() {
        String title = "Le bus " + UUID.randomUUID();
        String desk = begun("texte");
        told(desk, title, "Avant.");
        proposed(desk);
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));
        author.get(desk + "/raconter");
        told(desk, title + " bis", "Après.");

        assertThat(new Browser(port).get(address).body())
                .contains("Avant.")
                .doesNotContain("Après.");
        Browser.Answer corrected = reviewer.post(desk + "/publication");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(303);

        Browser.Answer old = new Browser(port).get(address);
        assertThat(old.status()).isEqualTo(301);
        assertThat(new Browser(port).get(old.location()).body()).contains("Après.");
    }
}
