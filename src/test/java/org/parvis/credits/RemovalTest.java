package org.parvis.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;

class RemovalTest extends CreditsPages {
    @Test
    void anybody_asks_for_removal_without_an_account_and_the_story_goes_at_once() {
        SubjectRef story = story();
        taken.online.put(here() + "Onzième étage", story);
        Browser anybody = new Browser(port);
        String form = "/grand-palier/retirer-mon-image";
        String name = "Rose-May " + UUID.randomUUID();

        Answer unfinished = anybody.post(form, "recit", "Onzième étage", "nom", name);
        Answer sent =
                anybody.post(
                        form,
                        "recit",
                        "Onzième étage",
                        "nom",
                        name,
                        "ou",
                        "devant l’escalier",
                        "contact",
                        "06 00 00 00 00",
                        "urgent",
                        "1");
        Browser facilitator = as(Role.FACILITATOR);
        Answer list = facilitator.get("/grand-palier/redaction/retraits");
        String action =
                list.page()
                        .select("li:contains(" + name + ") form[action$=/retrait]")
                        .attr("action");
        Answer done = facilitator.post(action);
        Answer again =
                facilitator.post(action.replaceFirst("/retrait$", "/reponse"), "mots", "Fait.");
        Answer late =
                facilitator.post(action.replaceFirst("/retrait$", "/refus"), "mots", "Trop tard.");

        assertThat(unfinished.status()).isEqualTo(422);
        assertThat(unfinished.page().select("input[name=nom]").attr("value")).isEqualTo(name);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(anybody.get(sent.location()).page().text()).contains("sous deux jours");
        assertThat(done.status()).isEqualTo(303);
        assertThat(taken.withdrawn).contains(story);
        assertThat(again.status()).isEqualTo(303);
        assertThat(late.status()).isEqualTo(409);
        assertThat(letters(name)).isPositive();
    }

    @Test
    void the_public_form_carries_no_session_and_refuses_other_sites_and_robots() {
        Browser anybody = new Browser(port);
        String form = "/grand-palier/retirer-mon-image";

        Answer page = anybody.get(form + "?recit=Onzi%C3%A8me");
        Answer elsewhere = anybody.postFromElsewhere(form, "recit", "x");
        Answer robot = anybody.post(form, "recit", "x", "site", "http://spam.example");

        assertThat(page.raw().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.page().select("input[name=recit]").attr("value")).isEqualTo("Onzième");
        assertThat(page.page().select("input[name=_csrf]")).isEmpty();
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(robot.status()).isEqualTo(400);
    }
}
