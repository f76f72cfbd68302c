package org.parvis.conference.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaState;
import org.parvis.conference.Table;
import org.parvis.world.Browser;

/** Ideas in turn, voices, decisions, minutes. */
class ConferenceTest extends Table {
    @Test
    void a_taken_idea_opens_a_draft_of_its_crew_with_title_and_angle_in() {
        given(anybody(), "Le gardien du square part à la retraite", "");
        String page = opened();

        Browser.Answer taken =
                decided(
                        page,
                        "decision",
                        "prise",
                        "titre",
                        "Le dernier tour de clé",
                        "angle",
                        "Une journée, la dernière",
                        "genre",
                        "film",
                        "equipe",
                        ines.id().toString(),
                        "autres",
                        "Yanis",
                        "echeance",
                        "2027-02-01",
                        "suite",
                        "Appeler M. Benali");

        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        Idea idea = ideas.in(here.id(), Set.of(IdeaState.TAKEN), 9).getFirst();
        Browser.Answer draft =
                browserOf(ines).get(home + "/redaction/recits/" + idea.story() + "/raconter");
        assertThat(draft.page().select("[value='Le dernier tour de clé']")).isNotEmpty();
        assertThat(draft.page().text()).contains("Une journée, la dernière");
        assertThat(screen.get(page).page().select(".decided").text())
                .contains("Prise", "Inès, Yanis", "1er février 2027", "Appeler M. Benali");
        assertThat(letters(String.valueOf(ines.email())))
                .contains("Le dernier tour de clé", "/redaction/recits/" + idea.story());
    }

    @Test
    void one_voice_each_that_may_change_while_the_idea_is_open() {
        given(anybody(), "Le four à pain", "");
        String page = opened();
        Browser one = telephone(page, "Awa", "");
        Browser two = telephone(page, "Louis", "");

        votes(one, page, "oui");
        votes(two, page, "oui");
        votes(two, page, "hesite");
        votes(anybody(), page, "non");

        assertThat(voices(page)).containsExactly("1", "1", "0");
        Browser.Answer telephone = two.get(home + "/conference/" + conference(page).code());
        assertThat(telephone.page().select("[aria-pressed=true]").text()).contains("hésite");
    }

    @Test
    void an_account_counts_once_whatever_its_machines() {
        given(anybody(), "Le four à pain", "");
        String page = opened();
        String code = home + "/conference/" + conference(page).code();

        for (Browser machine : new Browser[] {browserOf(ines), browserOf(ines)}) {
            machine.get(code);
            machine.post(code + "/presence");
            votes(machine, page, "oui");
        }

        assertThat(voices(page)).containsExactly("1", "0", "0");
    }

    @Test
    void ideas_come_in_turn_and_authors_learn_at_the_end_what_became_of_theirs() {
        String kept = address();
        String declined = address();
        String joined = address();
        String present = address();
        given(anybody(), "La dalle en été", kept);
        given(anybody(), "Mon voisin est trop bruyant", declined);
        given(anybody(), "Les terrasses et la dalle", joined);
        String page = opened();
        Browser telephone = telephone(page, "Louis", present);
        UUID first = conference(page).turn();
        votes(telephone, page, "oui");

        decided(page, "decision", "garde", "garde-mot", "On attend les beaux jours.");
        next(page);
        Browser.Answer silent = decided(page, "decision", "refus");
        decided(page, "decision", "refus", "refus-mot", "C’est à régler entre vous.");
        next(page);
        decided(page, "decision", "reunion", "avec", String.valueOf(first));
        next(page);

        assertThat(silent.status()).as("a refusal says why").isEqualTo(422);
        assertThat(screen.get(page).page().select("h1").text())
                .isEqualTo("Toutes les idées sont vues");
        assertThat(letters(kept)).doesNotContain("beaux jours");
        Browser.Answer closed = screen.post(page + "/fin");
        assertThat(letters(kept)).contains("On attend les beaux jours.");
        assertThat(letters(declined)).contains("C’est à régler entre vous.");
        assertThat(letters(joined)).contains("La dalle en été");
        assertThat(letters(present))
                .contains("La dalle en été", "1 oui", "Louis", "C’est à régler");
        assertThat(screen.get(closed.location()).page().text())
                .contains("2 personnes présentes : Claire, Louis", "Réunie avec : La dalle en été");
    }

    private void next(String page) {
        screen.get(page);
        screen.post(page + "/tour");
        screen.get(page);
    }

    @Test
    void a_code_opens_one_conference_of_one_portal_while_it_lasts() {
        String page = opened();
        String code = conference(page).code();

        assertThat(
                        anybody()
                                .post(home + "/conference", "code", code.toLowerCase(Locale.ROOT))
                                .location())
                .isEqualTo(home + "/conference/" + code);
        assertThat(anybody().post(home + "/conference", "code", "WRONG").status()).isEqualTo(422);
        assertThat(anybody().get("/quai-9/conference/" + code).status()).isEqualTo(404);
        screen.post(page + "/fin");
        assertThat(anybody().get(home + "/conference/" + code).page().text())
                .contains("La conférence est finie");
        assertThat(anybody().post(home + "/conference", "code", code).status()).isEqualTo(422);
    }

    @Test
    void an_idea_said_around_the_table_is_next_and_one_that_came_since_is_last() {
        String page = opened();
        given(anybody(), "Venue pendant", "");

        screen.post(page + "/idees", "idee", "Dite à l’instant", "prenom", "Louis");

        assertThat(screen.get(page).page().select("h1").text()).isEqualTo("Dite à l’instant");
        next(page);
        assertThat(screen.get(page).page().select("h1").text()).isEqualTo("Venue pendant");
    }

    @Test
    void minutes_reach_whoever_held_it_and_say_shortly_what_is_left_for_another_time() {
        String email = address();
        given(anybody(), "Le gardien du square", email);
        given(anybody(), "Le kiosque fermé", "");
        String page = opened();
        votes(telephone(page, "Inès", ""), page, "hesite");
        decided(page, "decision", "garde");

        screen.post(page + "/fin");

        assertThat(plain(letters(String.valueOf(claire.email()))))
                .contains("Étaient là : Claire, Inès")
                .contains("— Le gardien du square (Nadia)\n0 oui, 1 hésite, 0 non\nGardée")
                .contains("Une idée pour une prochaine fois\n— Le kiosque fermé (Nadia)")
                .doesNotContain("0 oui, 0 hésite");
        assertThat(plain(letters(email)))
                .as("no empty line where nobody said why")
                .contains("la garde pour plus tard.\n\nVotre page");
        assertThat(screen.get(page + "/compte-rendu").page().select("#reste").text())
                .isEqualTo("Une idée pour une prochaine fois");
    }

    private static String plain(String words) {
        return words.replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void a_contributor_reads_the_minutes_and_does_not_hold_the_conference() {
        String page = opened();
        Browser contributor = browserOf(ines);

        assertThat(contributor.get(page).status()).isEqualTo(403);
        assertThat(contributor.get(page + "/compte-rendu").status()).isEqualTo(200);
    }
}
