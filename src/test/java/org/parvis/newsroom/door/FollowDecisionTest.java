package org.parvis.newsroom.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.StoryStore;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without an account says yes or no to each change the newsroom suggests. */
class FollowDecisionTest extends Doorstep {
    @Autowired StoryStore stories;
    @Autowired Portals portals;

    private Browser nadia;
    private String link;
    private String desk;

    @BeforeEach
    void a_story_sent_without_an_account() {
        nadia = anybody();
        String title = "L’odeur du fournil " + UUID.randomUUID();
        link = opened(nadia, title);
        desk = sent(nadia, link, title);
    }

    @Test
    void one_change_is_accepted_another_is_not_and_the_newsroom_sees_who_said_so() {
        suggest("cinq heures", "cinq heures du matin");
        suggest("Il sent bon", "Cela sent bon");

        Browser.Answer page = nadia.get(link);
        Browser.Answer accepted = nadia.post(decision(1), "reponse", "oui");
        Browser.Answer kept = nadia.post(decision(2), "reponse", "non");
        Browser.Answer after = nadia.get(link);

        assertThat(page.page().select("#remarque-1 button[name=reponse]")).hasSize(2);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
        assertThat(accepted.location()).endsWith("#remarque-1");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(text()).isEqualTo("Il sent bon à cinq heures du matin.");
        assertThat(after.page().select("#remarque-1").text()).contains("Accepté par Nadia");
        assertThat(after.page().select("#remarque-2").text()).contains("Pas retenu par Nadia");
        assertThat(after.page().select("#remarques button[name=reponse]")).isEmpty();
        assertThat(reviewer.get(desk + "/relecture").page().select("#remarque-1").text())
                .contains("Accepté par Nadia");
        assertThat(
                        stories.find(world.grandPalier.id(), StoryIdOf.desk(desk))
                                .orElseThrow()
                                .agreed())
                .as("whoever says yes agrees to the words")
                .isTrue();
    }

    @Test
    void the_newsroom_may_decide_in_their_place_and_asks_for_their_agreement_again() {
        suggest("cinq heures", "six heures");
        Browser.Answer review = reviewer.get(desk + "/relecture");
        String action = review.page().select("#remarque-1 form[action$=/decision]").attr("action");

        Browser.Answer decided = reviewer.post(action, "reponse", "oui");

        assertThat(review.page().select("#a-la-place-1").text())
                .contains("Je réponds à la place de Nadia");
        assertThat(review.page().select("#decision .help").text())
                .as("who left no address gets no letter")
                .contains("au lien privé");
        assertThat(decided.status()).isEqualTo(303);
        assertThat(text()).isEqualTo("Il sent bon à six heures.");
        assertThat(nadia.get(link).page().select("form[action$=/accord]")).hasSize(1);
    }

    @Test
    void a_change_is_made_once_when_the_button_is_pressed_twice_or_many_times_at_once() {
        suggest("bon", "bon, bon");
        String button = decision(1);

        List<CompletableFuture<Integer>> presses =
                Stream.generate(() -> new Browser(port))
                        .limit(4)
                        .map(phone ->
                                CompletableFuture.supplyAsync(
                                        () -> phone.post(button, "reponse", "oui").status()))
                        .toList();
        List<Integer> answers = presses.stream().map(CompletableFuture::join).toList();
        int later = nadia.post(button, "reponse", "oui").status();
        Browser.Answer contrary = nadia.post(button, "reponse", "non");

        assertThat(answers).containsOnly(303);
        assertThat(later).isEqualTo(303);
        assertThat(text()).isEqualTo("Il sent bon, bon à cinq heures.");
        assertThat(contrary.status()).isEqualTo(409);
        assertThat(contrary.page().select("[role=alert]").text())
                .contains("déjà répondu le contraire");
    }

    @Test
    void what_was_being_typed_is_kept_before_the_text_changes() {
        suggest("cinq heures", "six heures");
        Browser.Answer form = nadia.get(link);

        Browser.Answer accepted =
                nadia.post(
                        decision(1),
                        "reponse",
                        "oui",
                        "version",
                        version(form),
                        "body",
                        "Il sent bon à cinq heures. Karim ouvre la porte.",
                        "personnes",
                        "Karim");

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
        assertThat(text()).isEqualTo("Il sent bon à six heures. Karim ouvre la porte.");
        assertThat(nadia.get(link).page().text()).contains("Karim");
    }

    @Test
    void words_that_moved_meanwhile_are_said_so_and_nothing_is_lost() {
        suggest("cinq heures", "six heures");
        Browser.Answer form = nadia.get(link);
        String button = decision(1);

        Browser.Answer gone =
                nadia.post(
                        button,
                        "reponse",
                        "oui",
                        "version",
                        version(form),
                        "body",
                        "Tout est récrit.");
        Browser.Answer collided =
                nadia.post(
                        button,
                        "reponse",
                        "oui",
                        "version",
                        version(form),
                        "body",
                        "D’une autre fenêtre.");

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.page().select("[role=alert]").text())
                .contains("Le texte a changé depuis cette remarque");
        assertThat(gone.page().select("textarea[name=body]").text()).isEqualTo("Tout est récrit.");
        assertThat(gone.page().select("#remarque-1").text())
                .contains("ce passage n’est plus dans le texte");
        assertThat(collided.status()).isEqualTo(409);
        assertThat(collided.page().select("textarea[name=body]").text())
                .isEqualTo("D’une autre fenêtre.");
        assertThat(text()).isEqualTo("Tout est récrit.");
        assertThat(nadia.get(link).page().select("#remarque-1").text()).contains("À faire");
    }

    @Test
    void words_typed_while_the_newsroom_made_the_story_ready_are_given_back_to_be_copied() {
        Browser.Answer form = nadia.get(link);
        suggest("cinq heures", "six heures");
        assertThat(reviewer.post(desk + "/pret").status()).isEqualTo(303);

        Browser.Answer late =
                nadia.post(link, "version", version(form), "body", "Mes tout derniers mots.");
        Browser.Answer accepted = nadia.post(decision(1), "reponse", "oui");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("a ce récit en main");
        assertThat(late.page().select("#reste").text()).isEqualTo("Mes tout derniers mots.");
        assertThat(accepted.status()).as("a yes needs no form").isEqualTo(303);
        assertThat(text()).isEqualTo("Il sent bon à six heures.");
    }

    @Test
    void the_open_page_of_a_private_link_hears_of_a_return_within_seconds() throws Exception {
        String before = nadia.get(link).page().select("#etat").attr("data-live-state");
        String topic = nadia.get(link).page().select("#etat").attr("data-live");
        assertThat(anybody().get("/direct/suivi:" + UUID.randomUUID()).status()).isEqualTo(404);

        try (ExecutorService reading = Executors.newSingleThreadExecutor();
                Stream<String> lines = nadia.lines("/direct/" + topic)) {
            Future<String> told =
                    reading.submit(() ->
                            lines.filter(line -> line.startsWith("data:"))
                                    .filter(line -> !line.contains("\"" + before + "\""))
                                    .findFirst()
                                    .orElseThrow());
            Browser.Answer returned =
                    reviewer.post(desk + "/retour", "motif", "Dites qui ouvre la porte.");

            assertThat(returned.status()).isEqualTo(303);
            assertThat(told.get(5, TimeUnit.SECONDS)).contains("version");
        }
        Browser.Answer back = nadia.get(link);
        assertThat(back.page().select("#etat").text()).contains("Dites qui ouvre la porte.");
        assertThat(back.page().select("#conseils [data-check]").eachAttr("data-check"))
                .as("nobody is seen, which was said already")
                .isNotEmpty()
                .doesNotContain("consents");
        assertThat(back.page().select("#partir[data-live] button[value=envoi]"))
                .as("what changes with the state is heard too")
                .hasSize(1);
        assertThat(back.page().select("[id]").eachAttr("id"))
                .as("a part shown again is found by its identifier")
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_decides_with_another_link_or_from_another_site() {
        suggest("cinq heures", "six heures");
        String button = decision(1);
        String stranger = opened(anybody(), "Ailleurs " + UUID.randomUUID());
        String elsewhere = button.replace(word(link), word(stranger));

        assertThat(nadia.post(elsewhere, "reponse", "oui").status()).isEqualTo(404);
        assertThat(nadia.postFromElsewhere(button, "reponse", "oui").status()).isEqualTo(403);
        assertThat(text()).isEqualTo("Il sent bon à cinq heures.");
    }

    @Test
    void nothing_is_decided_nor_answered_on_an_archived_portal() {
        suggest("cinq heures", "six heures");
        String button = decision(1);
        String version = version(nadia.get(link));

        portals.archive(world.grandPalier.id());
        try {
            assertThat(nadia.post(button, "reponse", "oui").status()).isEqualTo(403);
            assertThat(nadia.post(button, "reponse", "oui", "version", version).status())
                    .isEqualTo(403);
            assertThat(nadia.post(button.replace("/decision", "/reponses"), "mots", "Oui").status())
                    .isEqualTo(403);
            assertThat(nadia.post(button.replace("/decision", "/reglage")).status()).isEqualTo(403);
        } finally {
            portals.reopen(world.grandPalier.id());
        }

        assertThat(text()).isEqualTo("Il sent bon à cinq heures.");
        assertThat(nadia.get(link).page().select("#remarque-1 button[name=reponse]")).hasSize(2);
    }

    private static String word(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String decision(int number) {
        return nadia.get(link).page().select("#decision-" + number).attr("action");
    }

    private String text() {
        return stories.find(world.grandPalier.id(), StoryIdOf.desk(desk))
                .orElseThrow()
                .content()
                .words()
                .strip();
    }

    private void suggest(String passage, String instead) {
        reviewer.get(desk + "/relecture");
        Browser.Answer said =
                reviewer.post(
                        "/grand-palier/redaction/remarques",
                        "sujet",
                        draft(link).toString(),
                        "page",
                        desk.replace("/grand-palier", "") + "/relecture",
                        "passage",
                        passage,
                        "remplacement",
                        instead);
        assertThat(said.status()).as(said.body()).isEqualTo(303);
    }
}
