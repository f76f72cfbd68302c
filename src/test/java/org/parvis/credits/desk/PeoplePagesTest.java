package org.parvis.credits.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Credit;
import org.parvis.credits.CreditsPages;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.Voice;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;

class PeoplePagesTest extends CreditsPages {
    @Test
    void a_contributor_writes_a_person_down_and_sees_what_is_missing() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");

        Answer added = browser.post(base(story) + "/personnes", "nom", "Ilyès", "age", "13");

        assertThat(added.status()).isEqualTo(303);
        Answer list = browser.get(base(story) + "/personnes");
        assertThat(list.page().select(".chip.wait").text())
                .isEqualTo("Avis de l’enfant à demander");
        assertThat(list.page().select("form[action$=/signature]")).hasSize(3);
    }

    @Test
    void names_are_written_as_words_and_too_long_ones_refused_with_what_was_typed() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");
        browser.post(base(story) + "/personnes", "nom", XSS);
        String page = link(credits.appearances(here(), story).getFirst().id(), Voice.SELF);

        Answer list = browser.get(base(story) + "/personnes");
        Answer signing = browser.get(page);
        Answer refused =
                browser.post(
                        base(story) + "/personnes", "nom", "n".repeat(100_000), "moments", "2:10");

        assertThat(list.body()).doesNotContain(XSS);
        assertThat(list.page().select(".people b").text()).isEqualTo(XSS);
        assertThat(signing.body()).doesNotContain(XSS);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[name=moments]").attr("value")).isEqualTo("2:10");
        assertThat(credits.appearances(here(), story)).hasSize(1);
    }

    @Test
    void a_name_of_ten_megabytes_is_refused() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/personnes");

        Answer refused = browser.post(base(story) + "/personnes", "nom", "n".repeat(10_000_000));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(credits.appearances(here(), story)).isEmpty();
    }

    @Test
    void only_those_who_keep_the_register_write_refusals_down_and_change_an_answered_person() {
        SubjectRef story = story();
        AppearanceId person = person(story, NewAppearance.adult("Livreur"));
        String path = base(story) + "/personnes/" + person;
        Browser contributor = as(Role.CONTRIBUTOR);
        Browser facilitator = as(Role.FACILITATOR);
        contributor.get(base(story) + "/personnes");
        facilitator.get(base(story) + "/personnes");

        Answer notTheirs = contributor.post(path + "/refus", "voix", "self", "mots", "non");
        Answer noted = facilitator.post(path + "/refus", "voix", "self", "mots", "au téléphone");
        Answer hidden = contributor.post(path, "nom", "Livreur", "reconnaissable", "non");
        Answer removed = contributor.post(path + "/suppression");

        assertThat(notTheirs.status()).isEqualTo(403);
        assertThat(noted.status()).isEqualTo(303);
        assertThat(hidden.status()).isEqualTo(409);
        assertThat(removed.status()).isEqualTo(409);
        assertThat(state(person)).isEqualTo(ConsentState.REFUSED);
        facilitator.post(path, "nom", "Livreur", "reconnaissable", "non");
        assertThat(state(person)).isEqualTo(ConsentState.NOT_RECOGNISABLE);
    }

    @Test
    void a_story_of_another_portal_is_not_here_and_a_way_back_stays_here() {
        SubjectRef theirs = stories.story(world.quai9.id(), "Chez eux");
        SubjectRef ours = story();
        Browser browser = as(Role.FACILITATOR);
        browser.get(base(ours) + "/personnes");

        Answer list = browser.get(base(theirs) + "/personnes");
        Answer crew = browser.post(base(theirs) + "/equipe", "lignes", "1");
        Answer away =
                browser.post(base(ours) + "/personnes", "nom", "Ana", "retour", "//evil.example/x");

        assertThat(list.status()).isEqualTo(404);
        assertThat(crew.status()).isEqualTo(404);
        assertThat(away.location()).startsWith(base(ours));
    }

    @Test
    void the_crew_is_written_moved_and_shown_again_with_what_is_wrong() {
        SubjectRef story = story();
        Browser browser = as(Role.CONTRIBUTOR);
        browser.get(base(story) + "/equipe");

        browser.post(
                base(story) + "/equipe",
                "lignes",
                "3",
                "name-0",
                "Inès B.",
                "role-0",
                "directing",
                "role-0",
                "editing",
                "name-1",
                "Moussa T.",
                "role-1",
                "stage-management",
                "first-1",
                "1",
                "monter",
                "1");
        Answer wrong =
                browser.post(
                        base(story) + "/equipe", "lignes", "1", "name-0", "Fatou D.", "age-0", "x");

        List<Credit> crew = credits.crew(here(), story);
        assertThat(crew).extracting(Credit::name).containsExactly("Moussa T.", "Inès B.");
        assertThat(crew.getLast().roles()).containsExactly("directing", "editing");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".err")).hasSize(2);
        assertThat(wrong.page().select("input[name=name-0]").attr("value")).isEqualTo("Fatou D.");
    }

    @Test
    void somebody_is_found_in_the_register_by_a_part_of_their_name_whatever_its_accents() {
        SubjectRef story = story();
        person(story, NewAppearance.adult("Mme Keïta"));
        person(story, NewAppearance.adult("Bernard"));

        String found =
                as(Role.FACILITATOR)
                        .get("/grand-palier/redaction/accords?nom=KEITA")
                        .page()
                        .select("ul.people")
                        .text();

        assertThat(found).contains("Mme Keïta").doesNotContain("Bernard");
    }

    @Test
    void the_register_shows_this_portal_only_and_its_table_runs_no_formula() {
        person(story(), NewAppearance.adult("=HYPERLINK(1)"));
        SubjectRef theirs = stories.story(world.quai9.id(), "Chez eux");
        credits.addAppearance(
                world.quai9.id(), theirs, NewAppearance.adult("Quelqu’un de Quai 9"), INES);
        Browser browser = as(Role.FACILITATOR);

        Answer page = browser.get("/grand-palier/redaction/accords?etat=a-demander");
        Answer table = browser.get("/grand-palier/redaction/accords.csv");

        assertThat(page.page().text()).contains("=HYPERLINK(1)").doesNotContain("Quai 9 ·");
        assertThat(page.body()).doesNotContain("Quelqu’un de Quai 9");
        assertThat(table.body()).contains("\"'=HYPERLINK(1)\"").doesNotContain("Quelqu’un de");
        assertThat(as(Role.CONTRIBUTOR).get("/grand-palier/redaction/accords").status())
                .isEqualTo(403);
    }
}
