package org.parvis.conference.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaState;
import org.parvis.conference.Table;
import org.parvis.world.Browser;

/** The idea box, open to residents. */
class IdeaBoxTest extends Table {
    /** A red dot. */
    private static final byte[] PHOTO =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    @Test
    void an_idea_without_account_waits_for_the_conference_and_has_a_private_page() {
        String page = given(anybody(), "Le gardien du square part à la retraite", "");

        assertThat(anybody().get(page).page().text())
                .contains("Le gardien du square", "prochaine conférence", page);
        assertThat(screen.get(home + "/redaction/idees").page().text())
                .contains("Le gardien du square", "Nadia");
        assertThat(anybody().get(page.replace(home, "/quai-9")).status()).isEqualTo(404);
        assertThat(anybody().get(page).raw().headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void the_same_idea_sent_twice_is_there_once_and_both_links_lead_to_it() {
        String first = given(anybody(), "Le kiosque", "");
        String second = given(anybody(), "Le kiosque", "");
        given(anybody(), "Le kiosque fermé", "");

        assertThat(ideas.in(here.id(), Set.of(IdeaState.WAITING), 9)).hasSize(2);
        assertThat(anybody().get(second).page().text()).contains("Le kiosque");
        assertThat(anybody().get(first).status()).isEqualTo(200);
    }

    @Test
    void what_was_typed_comes_back_with_what_is_missing() {
        Browser.Answer empty = anybody().post(home + "/idees", "prenom", "Nadia");
        Browser.Answer wrong =
                anybody().post(home + "/idees", "idee", "Le four", "courriel", "nadia");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#prenom").attr("value")).isEqualTo("Nadia");
        assertThat(wrong.page().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("courriel");
        assertThat(wrong.page().select("#idee").text()).isEqualTo("Le four");
    }

    @Test
    void the_box_refuses_other_sites_and_robots() {
        assertThat(anybody().postFromElsewhere(home + "/idees", "idee", "x").status())
                .isEqualTo(403);
        assertThat(
                        anybody()
                                .post(home + "/idees", "idee", "x", "site", "http://spam.example")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void an_idea_that_is_only_a_photo_is_seen_by_the_newsroom_and_nobody_else() {
        Browser.Answer sent = sendPhoto("");

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        Idea idea = ideas.in(here.id(), Set.of(IdeaState.WAITING), 9).getFirst();
        assertThat(ideas.files(here.id(), idea.id())).hasSize(1);
        assertThat(screen.get(home + "/redaction/idees").page().text())
                .contains("L’idée dite ou montrée par : Nadia");
    }

    @Test
    void a_telephone_that_did_not_hear_the_answer_sends_the_same_idea_again_and_it_is_there_once() {
        String key = "k".repeat(32);
        Browser.Answer first = sendPhoto(key);
        Browser.Answer second = sendPhoto(key);
        sendPhoto("o".repeat(32));

        var waiting = ideas.in(here.id(), Set.of(IdeaState.WAITING), 9);
        assertThat(waiting).hasSize(2);
        assertThat(waiting)
                .allSatisfy(one -> assertThat(ideas.files(here.id(), one.id())).hasSize(1));
        assertThat(second.status()).isEqualTo(303);
        assertThat(anybody().get(first.location()).status()).isEqualTo(200);
        assertThat(anybody().get(second.location()).page().text())
                .as("who gave it sees that the photograph arrived")
                .contains("Un son ou une photo est arrivé");
    }

    @Test
    void on_the_computer_of_a_newsroom_what_one_person_began_is_kept_apart() {
        String page = home + "/redaction/idees";

        assertThat(screen.get(page).page().select("form[data-idea]").attr("data-owner"))
                .isEqualTo(claire.id().toString());
        assertThat(browserOf(ines).get(page).page().select("form[data-idea]").attr("data-owner"))
                .isEqualTo(ines.id().toString());
    }

    private Browser.Answer sendPhoto(String key) {
        String begin =
                """
                --b\r
                Content-Disposition: form-data; name="cle"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="prenom"\r
                \r
                Nadia\r
                --b\r
                Content-Disposition: form-data; name="photo"; filename="mur.png"\r
                Content-Type: image/png\r
                \r
                """
                        .formatted(key);
        return anybody()
                .send(
                        anybody()
                                .request(home + "/idees")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(
                                        HttpRequest.BodyPublishers.concat(
                                                HttpRequest.BodyPublishers.ofString(begin),
                                                HttpRequest.BodyPublishers.ofByteArray(PHOTO),
                                                HttpRequest.BodyPublishers.ofString(
                                                        "\r\n--b--\r\n", StandardCharsets.UTF_8)))
                                .build());
    }

    @Test
    void who_gave_an_idea_forgets_their_address_and_takes_it_back() {
        String email = address();
        String page = given(anybody(), "Les boîtes à livres", email);
        assertThat(letters(email)).contains("/idees/suivi/").doesNotContain("boîtes à livres");

        anybody().post(page + "/oubli");
        assertThat(ideas.in(here.id(), Set.of(IdeaState.WAITING), 9))
                .allSatisfy(idea -> assertThat(idea.email()).isEmpty());
        anybody().post(page + "/retrait");

        assertThat(anybody().get(page).status()).isEqualTo(404);
        assertThat(screen.get(home + "/redaction/idees").body())
                .doesNotContain("Les boîtes à livres");
    }
}
