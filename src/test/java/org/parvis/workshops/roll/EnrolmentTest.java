package org.parvis.workshops.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.people.Person;
import org.parvis.world.Browser;

class EnrolmentTest extends GroupOfItsOwn {
    @Test
    void names_alone_enrol_and_a_known_name_asks_who_it_is() {
        enrol("Inès B.\nYanis K.\n\nYanis  K.");
        people.add(here.id(), "Moussa T.", "Claire");

        Browser.Answer doubt = enrol("Moussa T.\nLouis M.");
        Browser.Answer other =
                claire.post(
                        groupPage + "/inscriptions",
                        "noms",
                        "Moussa T.",
                        "choix-0",
                        Enrolling.anotherThan(1));
        Browser.Answer twice =
                claire.post(
                        groupPage + "/inscriptions",
                        "noms",
                        "Moussa T.",
                        "choix-0",
                        Enrolling.anotherThan(1));

        assertThat(doubt.status()).isEqualTo(200);
        assertThat(doubt.page().select("input[name=choix-0]")).hasSize(2);
        assertThat(doubt.page().select("textarea[name=noms][hidden]").text())
                .isEqualTo("Moussa T.");
        assertThat(other.status()).isEqualTo(303);
        assertThat(twice.status()).as("pressed twice").isEqualTo(200);
        assertThat(enrolled()).hasSize(4);
        assertThat(people.search(here.id(), "moussa", 5)).hasSize(2);
    }

    @Test
    void beyond_the_places_of_a_group_people_wait() {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= 14; number++) {
            names.add("Personne " + number);
        }
        enrol(String.join("\n", names));

        Map<EnrolmentState, Long> states =
                enrolments.ofGroup(here.id(), group.id()).stream()
                        .collect(Collectors.groupingBy(Enrolment::state, Collectors.counting()));
        assertThat(states)
                .containsEntry(EnrolmentState.ENROLLED, 12L)
                .containsEntry(EnrolmentState.WAITING, 2L);
    }

    @Test
    void a_table_enrols_what_is_right_and_gives_the_rest_back_to_be_corrected() {
        claire.get(groupPage);
        String table =
                """
                Prénom;Nom;Date de naissance;Sexe;QPV
                Inès;Benali;12/03/2009;F;oui
                Louis;Martin;il y a longtemps;H;non
                """;

        Browser.Answer back = claire.post(groupPage + "/fichier", "tableau", table);
        String rejects = back.page().expectFirst("#tableau").wholeText();
        Browser.Answer again =
                claire.post(
                        groupPage + "/fichier",
                        "tableau",
                        rejects.replace("il y a longtemps", "2008"));

        Person ines = people.search(here.id(), "benali", 1).getFirst();
        assertThat(back.status()).isEqualTo(422);
        assertThat(rejects).contains("motif").contains("2009").doesNotContain("Benali");
        assertThat(again.status()).isEqualTo(303);
        assertThat(ines.traits().birthYear()).isEqualTo(2009);
        assertThat(ines.traits().source()).isNotNull();
        assertThat(enrolled()).hasSize(2);
    }

    @Test
    void anybody_may_ask_for_a_place_where_the_group_is_open_and_the_team_answers() {
        String page = "/" + here.slug() + "/ateliers/" + group.id();
        int closed = new Browser(port).get(page).status();
        claire.get(groupPage + "/dates");
        claire.post(
                groupPage + "/reglages",
                "titre",
                group.title(),
                "lieu",
                "Local du 6",
                "ouvert",
                "oui");
        Browser visitor = new Browser(port);

        Browser.Answer unreachable = visitor.post(page, "nom", "Nour A.", "site", "");
        Browser.Answer asked =
                visitor.post(page, "nom", "Nour A.", "telephone", "06 01 02 03 04", "site", "");

        assertThat(closed).isEqualTo(404);
        assertThat(visitor.get("/" + here.slug() + "/ateliers").page().select(".todo > li"))
                .hasSize(isOver() ? 0 : 1);
        assertThat(unreachable.status()).isEqualTo(422);
        assertThat(unreachable.page().select("#nom").attr("value")).isEqualTo("Nour A.");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(enrolments.ofGroup(here.id(), group.id()))
                .extracting(Enrolment::state)
                .containsExactly(EnrolmentState.ASKED);
        assertThat(claire.get(groupPage).page().text()).contains("Nour A.");
    }
}
