package org.parvis.workshops.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Session;
import org.parvis.world.Browser;

class RollTest extends GroupOfItsOwn {
    @Test
    void everybody_is_there_by_one_press_and_what_was_said_stays() {
        enrol("Inès\nYanis\nFatou");
        PersonId yanis = id("Yanis");
        claire.get(sessionPage);

        claire.post(sessionPage + "/appel", "p-" + yanis, "ABSENT", "tous", "oui", "sans-nom", "2");

        Map<PersonId, Attendance> roll = attendances.ofSession(here.id(), session.id());
        assertThat(roll).hasSize(3);
        assertThat(of(roll, yanis).status()).isEqualTo(Presence.ABSENT);
        assertThat(of(roll, id("Inès")).minutes()).isEqualTo(180);
        assertThat(programmes.session(here.id(), session.id()).unnamed()).isEqualTo(2);
        assertThat(programmes.session(here.id(), session.id()).rolledAt()).isNotNull();
    }

    @Test
    void the_note_and_the_roll_are_saved_together_whichever_button_is_pressed() {
        enrol("Inès");
        PersonId ines = id("Inès");
        claire.get(sessionPage);

        claire.post(
                sessionPage + "/appel", "p-" + ines, "LATE", "note", "Le vent.", "puis", "note");

        assertThat(of(attendances.ofSession(here.id(), session.id()), ines).status())
                .isEqualTo(Presence.LATE);
        assertThat(now().note()).isEqualTo("Le vent.");
    }

    @Test
    void a_note_alone_calls_no_roll() {
        claire.get(sessionPage);

        claire.post(sessionPage + "/appel", "note", "Apporter la perche.", "puis", "note");

        assertThat(now().note()).isEqualTo("Apporter la perche.");
        assertThat(now().rolledAt()).isNull();
    }

    @Test
    void a_field_that_was_not_touched_undoes_nothing() {
        Browser.Answer early = claire.get(sessionPage);
        String untouched = early.page().select("input[name=avant-note]").attr("value");
        claire.post(sessionPage + "/appel", "note", "Le vent.", "avant-note", untouched);

        claire.post(sessionPage + "/appel", "note", "", "avant-note", untouched, "suite", "Lundi.");

        assertThat(now().note()).isEqualTo("Le vent.");
        assertThat(now().nextTime()).isEqualTo("Lundi.");
    }

    @Test
    void somebody_more_whose_name_is_known_is_asked_for() {
        people.add(here.id(), "Karim", "Claire");
        claire.get(sessionPage);

        Browser.Answer sent = claire.post(sessionPage + "/appel", "nom", " Karim ");
        Browser.Answer asked = claire.get(sessionPage + "?arrivee=Karim");
        String other = asked.page().select("#arrivee input[value^=nouvelle]").attr("value");
        claire.post(sessionPage + "/arrivee", "nom", "Karim", "choix-0", other);
        claire.post(sessionPage + "/arrivee", "nom", "Karim", "choix-0", other);

        assertThat(sent.location()).contains("arrivee=Karim");
        assertThat(people.search(here.id(), "karim", 5)).as("pressed twice").hasSize(2);
        assertThat(enrolled()).hasSize(1);
    }

    @Test
    void a_name_too_long_stands_in_its_field_again() {
        claire.get(sessionPage);
        String name = "N".repeat(200);

        Browser.Answer sent = claire.post(sessionPage + "/appel", "nom", name);
        Browser.Answer again =
                claire.get(sessionPage + sent.location().substring(sent.location().indexOf('?')));

        assertThat(again.page().select("#nom").attr("value")).isEqualTo(name);
        assertThat(again.page().select("#nom-e").text()).contains("80");
    }

    private Session now() {
        return programmes.session(here.id(), session.id());
    }

    @Test
    void two_telephones_that_differ_are_shown_and_nobody_is_undone_silently() {
        enrol("Inès\nYanis");
        PersonId ines = id("Inès");
        claire.get(sessionPage);
        String[] late = {
            "p-" + ines,
            "ABSENT",
            "a-" + ines,
            "",
            "r-" + ines,
            "0",
            "n-" + ines,
            "",
            "m-" + ines,
            ""
        };
        claire.post(
                sessionPage + "/appel", "p-" + ines, "PRESENT", "a-" + ines, "", "r-" + ines, "0");

        claire.post(sessionPage + "/appel", late);
        Browser.Answer page = claire.get(sessionPage);
        Presence meanwhile = of(attendances.ofSession(here.id(), session.id()), ines).status();
        claire.post(sessionPage + "/appel/" + ines, "reponse", "ABSENT");

        assertThat(meanwhile).isEqualTo(Presence.PRESENT);
        assertThat(page.page().select("form.notice").text()).contains("Inès").contains("Absent");
        assertThat(of(attendances.ofSession(here.id(), session.id()), ines).status())
                .isEqualTo(Presence.ABSENT);
        assertThat(claire.get(sessionPage).page().select("form.notice")).isEmpty();
        assertThat(claire.get(sessionPage).page().select("details li").text())
                .contains("Là")
                .contains("Absent");
    }

    @Test
    void a_telephone_that_did_not_touch_somebody_changes_nothing_of_them() {
        enrol("Inès\nYanis");
        PersonId ines = id("Inès");
        claire.get(sessionPage);
        claire.post(
                sessionPage + "/appel", "p-" + ines, "PRESENT", "a-" + ines, "", "r-" + ines, "0");
        claire.post(
                sessionPage + "/appel",
                "p-" + ines,
                "LATE",
                "a-" + ines,
                "PRESENT",
                "r-" + ines,
                "1",
                "m-" + ines,
                "120",
                "n-" + ines,
                "");

        // knows of "present", says the same
        claire.post(
                sessionPage + "/appel",
                "p-" + ines,
                "PRESENT",
                "a-" + ines,
                "PRESENT",
                "r-" + ines,
                "1",
                "m-" + ines,
                "",
                "n-" + ines,
                "");

        Attendance now = of(attendances.ofSession(here.id(), session.id()), ines);
        assertThat(now.status()).isEqualTo(Presence.LATE);
        assertThat(now.minutes()).isEqualTo(120);
        assertThat(claire.get(sessionPage).page().select("form.notice")).isEmpty();
    }

    @Test
    void the_sheet_says_names_title_and_hours_and_nothing_else_of_people() {
        enrol("Inès\nYanis");
        PersonId ines = id("Inès");
        Person known = people.require(here.id(), ines.value());
        people.change(
                here.id(),
                new Person(
                        ines,
                        "Inès",
                        "ines@example.org",
                        "0600000000",
                        known.traits(),
                        "",
                        null,
                        List.of()));

        Browser.Answer sheet = claire.get(sessionPage + "/emargement");

        assertThat(sheet.page().expectFirst("table.sign").select("tbody tr")).hasSize(6);
        assertThat(sheet.page().select("dl").text())
                .contains("Je filme mon quartier")
                .contains("La ville")
                .contains("3 h");
        assertThat(sheet.body()).doesNotContain("ines@example.org").doesNotContain("0600000000");
    }

    @Test
    void figures_count_people_once_keep_the_erased_and_hide_small_numbers_outside() {
        enrol("Inès\nYanis\nFatou\nLouis\nMoussa\nSirine");
        claire.get(sessionPage);
        claire.post(sessionPage + "/appel", "tous", "oui");
        Session second = programmes.sessions(here.id(), group.id()).get(1);
        String secondPage = sessionPage.replace(session.id().toString(), second.id().toString());
        claire.get(secondPage);
        claire.post(
                secondPage + "/appel", "p-" + id("Inès"), "PRESENT", "p-" + id("Yanis"), "ABSENT");
        String ines = "/" + here.slug() + "/redaction/personnes/" + id("Inès");
        claire.get(ines);
        claire.post(ines, "nom", "Inès", "genre", "WOMAN");
        claire.post(ines + "/effacement", "certain", "oui");
        String figures = "/" + here.slug() + "/redaction/ateliers/chiffres";
        String asked = "?programme=" + group.programme();

        Browser.Answer page = claire.get(figures + asked);
        Browser.Answer outside = claire.get(figures + asked + "&dehors=oui");
        Browser.Answer table = claire.get(figures + ".csv" + asked);

        assertThat(value(page, "Personnes différentes")).isEqualTo("6");
        assertThat(value(page, "Présences")).isEqualTo("7");
        assertThat(value(page, "Heures de présence")).isEqualTo("21");
        assertThat(value(page, "Assiduité")).isEqualTo("88 %");
        assertThat(value(page, "Femme ou fille")).isEqualTo("1");
        assertThat(value(outside, "Femme ou fille")).isEqualTo("moins de 5");
        assertThat(value(outside, "Homme ou garçon")).isEqualTo("0");
        assertThat(table.body()).startsWith("\uFEFF\"Ce qui est compté\";");
        assertThat(table.raw().headers().firstValue("Content-Type"))
                .get()
                .asString()
                .contains("csv");
    }
}
