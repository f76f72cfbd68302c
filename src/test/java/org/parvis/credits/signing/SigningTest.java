package org.parvis.credits.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parvis.credits.Appearance;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentState;
import org.parvis.credits.CreditsPages;
import org.parvis.credits.Medium;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.Voice;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;

class SigningTest extends CreditsPages {
    @Test
    void a_phone_handed_over_is_signed_and_comes_back() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");

        String page =
                browser.post(
                                base(story) + "/personnes/" + person + "/signature",
                                "voix",
                                "self",
                                "retour",
                                "/grand-palier/redaction/ici")
                        .location();
        Answer asked = browser.get(page);
        Answer signed =
                browser.post(
                        page, "decision", "oui", "nom", "Aminata Keïta", "texte", shown(asked));

        assertThat(asked.page().select(".consent-text").text()).contains("« Onzième étage »");
        assertThat(signed.status()).isEqualTo(303);
        assertThat(state(person)).isEqualTo(ConsentState.GIVEN);
        assertThat(browser.get(page).page().select("a[href=/grand-palier/redaction/ici]"))
                .hasSize(1);
    }

    @Test
    void looking_at_a_link_signs_nothing_and_another_portal_does_not_know_it() {
        AppearanceId person = person(story(), NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);

        Answer first = browser.get(link);
        Answer elsewhere = browser.get(link.replace("grand-palier", "quai-9"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(first.page().select("form")).hasSize(1);
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(browser.get("/grand-palier/accords/guessed").status()).isEqualTo(404);
    }

    @Test
    void who_signs_may_leave_out_a_medium_and_agree_for_a_year_alone() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);
        String text = shown(browser.get(link));

        browser.post(
                link,
                "decision",
                "oui",
                "nom",
                "A. Keïta",
                "texte",
                text,
                "pas",
                "network",
                "duree",
                "1");
        Appearance limited = credits.appearance(here(), person).orElseThrow();
        boolean network = credits.allows(here(), story, Medium.NETWORK);
        boolean elsewhere = credits.allows(here(), story, Medium.ELSEWHERE);
        String said = browser.get(link).page().select(".notice").text();
        String people = as(Role.FACILITATOR).get(base(story) + "/personnes").page().text();
        browser.post(link, "decision", "oui", "nom", "A. Keïta", "texte", text, "duree", "1");

        assertThat(limited.state()).isEqualTo(ConsentState.GIVEN);
        assertThat(limited.expires()).isBefore(Instant.now().plus(Duration.ofDays(367)));
        assertThat(network).isFalse();
        assertThat(elsewhere).isTrue();
        assertThat(said).contains("Pas pour : les sites des autres quartiers");
        assertThat(people).contains("Pas pour : les sites des autres quartiers");
        assertThat(credits.allows(here(), story, Medium.NETWORK)).isTrue();
    }

    @Test
    void the_screenings_of_the_neighbourhood_alone_are_a_no_to_being_public() {
        AppearanceId person = person(story(), NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);

        browser.post(
                link,
                "decision",
                "oui",
                "nom",
                "A. Keïta",
                "texte",
                shown(browser.get(link)),
                "limite",
                "projections");

        assertThat(state(person)).isEqualTo(ConsentState.REFUSED);
        assertThat(credits.appearance(here(), person).orElseThrow().answers().getFirst().words())
                .contains("projections");
    }

    @Test
    void an_answer_sent_again_changes_nothing_and_the_link_serves_to_change_ones_mind() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);
        String text = shown(browser.get(link));

        browser.post(link, "decision", "oui", "nom", "Aminata", "texte", text);
        browser.post(link, "decision", "oui", "nom", "Aminata", "texte", text);
        boolean given = state(person) == ConsentState.GIVEN;
        Answer after = browser.get(link);
        browser.post(link, "decision", "non");

        assertThat(given).isTrue();
        assertThat(after.page().select("button[value=non]").text()).contains("Je change d’avis");
        assertThat(state(person)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(lost.about(story)).hasSize(1);
        assertThat(count("credits.signature", person)).isEqualTo(2);
    }

    @Test
    void a_link_that_waited_too_long_is_closed_and_one_that_was_answered_stays_open() {
        AppearanceId answered = person(story(), NewAppearance.adult("Mme Keïta"));
        AppearanceId silent = person(story(), NewAppearance.adult("Livreur"));
        String open = link(answered, Voice.SELF);
        String closed = link(silent, Voice.SELF);
        Browser browser = new Browser(port);
        browser.post(open, "decision", "non");
        db.sql("UPDATE credits.link SET expires_at = now() - interval '1 day'").update();

        assertThat(browser.get(open).status()).isEqualTo(200);
        assertThat(browser.get(closed).status()).isEqualTo(410);
        assertThat(browser.post(closed, "decision", "non").status()).isEqualTo(410);
        assertThat(state(silent)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void a_signature_from_another_site_is_refused() {
        AppearanceId person = person(story(), NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);

        Answer refused = new Browser(port).postFromElsewhere(link, "decision", "non");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void what_is_signed_is_what_was_shown() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Mme Keïta"));
        String link = link(person, Voice.SELF);
        Browser browser = new Browser(port);
        String before = shown(browser.get(link));
        stories.rename(story, "Tout autre chose");

        Answer again = browser.post(link, "decision", "oui", "nom", "Aminata", "texte", before);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".notice.stop").text()).contains("Le texte a changé");
        assertThat(again.page().select("input[name=nom]").attr("value")).isEqualTo("Aminata");
        assertThat(state(person)).isEqualTo(ConsentState.TO_COLLECT);
    }

    @Test
    void two_guardians_are_two_people_and_say_who_they_are() {
        AppearanceId child = person(story(), NewAppearance.minor("Ilyès", 13));
        String first = link(child, Voice.GUARDIAN);
        String second = link(child, Voice.SECOND_GUARDIAN);
        Browser browser = new Browser(port);
        String text = shown(browser.get(first));

        Answer unsaid = browser.post(first, "decision", "oui", "nom", "Nadia O.", "texte", text);
        browser.post(
                first, "decision", "oui", "nom", "Nadia O.", "qualite", "mother", "texte", text);
        Answer twice =
                browser.post(
                        second,
                        "decision",
                        "oui",
                        "nom",
                        "nadia o.",
                        "qualite",
                        "father",
                        "texte",
                        text);

        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().text()).contains("Ce nom a déjà signé");
        assertThat(state(child)).isEqualTo(ConsentState.PARTIAL);
    }

    @Test
    void the_page_to_sign_speaks_three_languages() {
        String link = link(person(story(), NewAppearance.adult("Mme Keïta")), Voice.SELF);
        Browser browser = new Browser(port);

        Answer arabic = browser.get("/ar" + link);
        Answer english = browser.get("/en" + link);

        assertThat(arabic.page().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.page().select(".consent-text").text()).contains("يمكنك أن تغيّر رأيك");
        assertThat(english.page().select(".answers .btn").eachText()).first().isEqualTo("I agree");
        assertThat(english.page().select("nav.filters a")).hasSize(3);
    }
}
