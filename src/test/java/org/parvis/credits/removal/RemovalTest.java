package org.parvis.credits.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Clearance;
import org.parvis.credits.CreditsPages;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;

class RemovalTest extends CreditsPages {
    @Autowired Removals removals;

    @BeforeEach
    void nobodyAskedYet() {
        db.sql("DELETE FROM credits.removal_pace").update();
    }

    @Test
    void somebody_nobody_noted_asks_for_removal_and_the_newsroom_takes_the_story_down_at_once() {
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
                        "06 00 00 00 00");
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
    void who_is_noted_in_a_story_takes_it_down_alone_and_it_stays_down_until_she_is_answered() {
        SubjectRef story = story();
        taken.online.put(here() + "Sous le préau", story);
        agreed(story, "Mme Keïta");
        String mark = UUID.randomUUID().toString();

        Answer sent = ask(new Browser(port), "Sous le préau", "Awa KEITA", mark, "0");
        Clearance meanwhile = credits.clearance(here(), story);
        Browser facilitator = as(Role.FACILITATOR);
        String people = facilitator.get(base(story) + "/personnes").body();
        String answer =
                facilitator
                        .get("/grand-palier/redaction/retraits")
                        .page()
                        .select("li:contains(" + mark + ") form[action$=/reponse]")
                        .attr("action");
        facilitator.post(answer, "mots", "Nous avons coupé la fin.");

        assertThat(sent.location()).endsWith("/retire");
        assertThat(new Browser(port).get(sent.location()).page().select("h1").text())
                .contains("n’est plus sur le site");
        assertThat(taken.withdrawn).contains(story);
        assertThat(letters("retiré du site tout de suite")).isPositive();
        assertThat(meanwhile.isClear()).isFalse();
        assertThat(people).contains("Quelqu’un a demandé à être retiré de ce récit");
        assertThat(credits.clearance(here(), story).isClear()).isTrue();
    }

    @Test
    void who_says_another_name_waits_for_a_person_unless_it_is_urgent() {
        SubjectRef story = story();
        taken.online.put(here() + "Le four", story);
        agreed(story, "Mme Keïta");

        Answer other = ask(new Browser(port), "Le four", "Madame Diallo, voisine", "1", "0");
        boolean stayed = !taken.withdrawn.contains(story);
        Answer urgent = ask(new Browser(port), "Le four", "Madame Diallo, voisine", "1", "1");

        assertThat(other.location()).endsWith("/merci");
        assertThat(stayed).isTrue();
        assertThat(urgent.location()).endsWith("/retire");
        assertThat(taken.withdrawn).contains(story);
    }

    @Test
    void after_three_from_one_place_the_others_wait_for_a_person() {
        List<String> places = new ArrayList<>();
        for (int times = 0; times < 4; times++) {
            String title = "Récit " + UUID.randomUUID();
            taken.online.put(here() + title, story());
            places.add(ask(new Browser(port), title, "Nadia", "1", "1").location());
        }

        assertThat(places.subList(0, 3)).allMatch(place -> place.endsWith("/retire"));
        assertThat(places.getLast()).endsWith("/merci");
    }

    @Test
    void a_home_that_takes_another_address_is_the_same_home() {
        List<Integer> first =
                Stream.of("2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:0:a:b:c:d")
                        .map(address -> removals.pace(here(), address))
                        .toList();

        assertThat(first).containsExactly(1, 2, 3);
        assertThat(removals.pace(here(), "2001:db8:0:1::1")).isEqualTo(1);
        assertThat(removals.pace(here(), "192.0.2.1")).isEqualTo(1);
        assertThat(removals.pace(here(), "192.0.2.2")).isEqualTo(1);
    }

    private void agreed(SubjectRef story, String name) {
        AppearanceId person = person(story, NewAppearance.adult(name));
        Wording shown = Wording.of("1", Language.FRENCH, "D’accord.");
        credits.answer(
                here(), person, NewSignature.onScreen(Voice.SELF, name, "self", shown, INES));
    }

    private static Answer ask(
            Browser who, String story, String name, String contact, String urgent) {
        return who.post(
                "/grand-palier/retirer-mon-image",
                "recit",
                story,
                "nom",
                name,
                "ou",
                "à la fin",
                "contact",
                contact,
                "urgent",
                urgent);
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
