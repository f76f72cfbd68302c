package org.parvis.workshops.shooting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.Printed;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.world.Browser;

class ShootingTest extends WorkshopRoom {
    @Test
    void a_telephone_gets_the_hour_of_its_owner() {
        UUID day = session(0);
        String sheet = produce(day) + "/service/" + day;
        claire.get(sheet);
        claire.post(sheet, "h-" + id("Inès"), "13:15");

        Browser.Answer own = claire.get(sheet + "/" + id("Inès") + ".ics");

        assertThat(own.body())
                .contains("SUMMARY:Garde de nuit", "UID:" + day + "-", "DTSTART:20250903T111500Z");
    }

    @Test
    void the_call_sheet_says_what_is_shot_that_day_where_and_with_what() throws IOException {
        UUID day = session(0);
        String production = produce(day);
        String sheet = production + "/service/" + day;
        claire.get(production + "/decoupage");
        claire.post(
                production + "/decoupage",
                "numero",
                "1",
                "action",
                "La nuit tombe",
                "decor",
                "La laverie",
                "accessoires",
                "Une bassine");
        claire.post(production + "/decoupage", "numero", "2", "action", "Le jour se lève");
        claire.post(
                production + "/lieux", "lieu", "La laverie", "qui", "M. Diop", "accord", "GIVEN");

        String sequence = claire.get(sheet).page().select("input[name=sequence]").attr("value");
        claire.post(sheet, "sequence", sequence, "h-" + id("Inès"), "13:15", "note", "Un manteau.");
        String page = claire.get(sheet).page().select(".sheet-to-sign .todo").text();
        String printed = Printed.text(Printed.file(claire, sheet + ".pdf"));

        assertThat(page)
                .contains("1. La nuit tombe", "La laverie (Accordée)", "Une bassine")
                .doesNotContain("Le jour se lève");
        assertThat(printed)
                .contains("Feuille de service", "La nuit tombe", "Une bassine", "Inès B.")
                .contains("13:15", "Un manteau.")
                .doesNotContain("Le jour se lève", "J’enregistre");
    }

    @Test
    void a_sheet_in_arabic_is_read_from_the_right() throws IOException {
        UUID day = session(0);
        String sheet = produce(day) + "/service/" + day;

        String printed = Printed.text(Printed.file(claire, "/ar" + sheet + ".pdf"));

        assertThat(java.text.Normalizer.normalize(printed, java.text.Normalizer.Form.NFKC))
                .contains("Inès B.", "ورقة");
    }

    @Test
    void a_media_calls_its_stages_as_it_likes_and_does_without_some() {
        String board = desk + "productions";
        claire.get(board);

        claire.post(
                board + "/etapes",
                "nom-SHOOTING",
                "On tourne",
                "sans-WRITING",
                "oui",
                "sans-IDEA",
                "oui");

        assertThat(claire.get(board).page().select(".board h2 > span:first-child").eachText())
                .containsExactly("Idée", "On tourne", "Montage", "Relecture", "En ligne");
    }

    @Test
    void a_stage_is_added_moved_and_taken_away_and_its_films_go_to_the_one_before() {
        String production = produce(session(0));
        String board = desk + "productions";
        claire.get(board);

        claire.post(board + "/etapes/ajout", "etape-de-plus", "Étalonnage");
        String own =
                claire.get(board).page().select("input[name^=nom-OWN_]").attr("name").substring(4);
        claire.post(board + "/etapes/" + own + "/rang", "sens", "avant");
        List<String> order = columns(board);
        claire.post(production + "/etape", "etape", own);
        Browser.Answer removed = claire.post(board + "/etapes/" + own + "/retrait");

        assertThat(order)
                .containsExactly(
                        "Idée",
                        "Écriture",
                        "Tournage",
                        "Étalonnage",
                        "Montage",
                        "Relecture",
                        "En ligne");
        assertThat(columns(board)).doesNotContain("Étalonnage").hasSize(6);
        assertThat(removed.location()).contains("deplaces=1");
        assertThat(
                        claire.get(board)
                                .page()
                                .select(".board li:has(article) h2 > span:first-child")
                                .text())
                .isEqualTo("Tournage");
        assertThat(claire.get(board + "?deplaces=1").page().select(".toast").text())
                .isEqualTo("Un film est passé à l’étape d’avant.");
    }

    private List<String> columns(String board) {
        return claire.get(board).page().select(".board h2 > span:first-child").eachText();
    }

    @Test
    void shots_that_are_done_stay_done_when_the_sequence_changes() {
        String production = produce(session(0));
        String breakdown = production + "/decoupage";
        claire.get(breakdown);
        claire.post(breakdown, "numero", "1", "action", "La nuit tombe", "plans", "Large\nSerré");
        String sequence = claire.get(breakdown).page().select("input[name=sequence]").attr("value");

        claire.post(breakdown + "/" + sequence + "/plans", "plan", "1");
        claire.post(
                breakdown,
                "sequence",
                sequence,
                "numero",
                "2",
                "action",
                "La nuit tombe",
                "plans",
                "Serré\nTravelling");
        Browser.Answer page = claire.get(breakdown);

        assertThat(page.page().select("label:has(input[name=plan][checked])").eachText())
                .containsExactly("Serré");
        assertThat(page.page().text()).contains("1 plans tournés sur 2");
    }

    @Test
    void a_place_says_whether_one_may_film_there() {
        String production = produce(session(0));
        claire.get(production + "/decoupage");

        claire.post(
                production + "/lieux", "lieu", "La laverie", "qui", "M. Diop", "accord", "GIVEN");

        assertThat(claire.get(production + "/decoupage").page().select(".chip.ok").text())
                .isEqualTo("Accordée");
    }

    private String produce(UUID day) {
        String production =
                send(
                                desk + "productions",
                                "",
                                "titre",
                                "Garde de nuit",
                                "groupe",
                                group.id().toString())
                        .location();
        send(production, "/jours", "seance", day.toString());
        return production;
    }
}
