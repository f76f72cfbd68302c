package org.parvis.workshops.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.workshops.programme.Group;
import org.parvis.world.Browser;

class PartnerTest extends WorkshopRoom {
    @Test
    void a_partner_enrols_people_and_sees_their_own_alone() {
        Group now = groupOfNow();
        String mission = partner("Mission locale", "oui");
        String school = partner("Collège", "");

        Browser samia = new Browser(port);
        samia.get(mission);
        samia.post(mission, "groupe", now.id().toString(), "nom", "Bilal T.");
        Browser.Answer own = samia.get(mission);
        Browser.Answer others = new Browser(port).get(school);

        assertThat(own.page().select(".todo").text()).contains("Bilal T.", "Demande");
        assertThat(own.body()).doesNotContain("Inès", "Yanis");
        assertThat(others.body()).doesNotContain("Bilal");
        assertThat(claire.get(desk + "ateliers/groupes/" + now.id()).page().text())
                .contains("Bilal T.", "Mission locale");
    }

    @Test
    void the_same_name_sent_again_is_the_same_person() {
        Group now = groupOfNow();
        String mission = partner("Mission locale", "");
        Browser samia = new Browser(port);

        for (int times = 0; times < 2; times++) {
            samia.get(mission);
            samia.post(mission, "groupe", now.id().toString(), "nom", "Bilal T.");
        }

        assertThat(people.search(here.id(), "Bilal", 10)).hasSize(1);
    }

    @Test
    void a_name_that_the_register_knows_from_elsewhere_stays_unknown_to_the_partner() {
        Group now = groupOfNow();
        String mission = partner("Mission locale", "oui");
        send(sessionPage(0), "/appel", "tous", "oui");
        Browser samia = new Browser(port);
        samia.get(mission);

        samia.post(mission, "groupe", now.id().toString(), "nom", "Inès B.");

        assertThat(samia.get(mission).page().select(".todo").text())
                .contains("Inès B.")
                .doesNotContain("Je filme mon quartier · Inscrit", "1 séance");
        assertThat(people.search(here.id(), "Inès", 10)).hasSize(2);
    }

    @Test
    void a_closed_address_opens_nothing() {
        String mission = partner("Mission locale", "");
        String close =
                claire.get(desk + "ateliers/partenaires")
                        .page()
                        .select("form[action$=/fin]")
                        .attr("action");

        claire.post(close);

        assertThat(new Browser(port).get(mission).status()).isEqualTo(404);
    }

    @Test
    void a_whole_group_goes_on_by_one_gesture() {
        Group next = groupOfNow();

        send(desk + "ateliers/groupes/" + group.id(), "/suite", "groupe", next.id().toString());

        assertThat(
                        claire.get(desk + "ateliers/groupes/" + next.id())
                                .page()
                                .select(".todo li")
                                .eachText())
                .hasSize(3)
                .anyMatch(line -> line.contains("Inès B."));
    }

    private String partner(String name, String sees) {
        return send(desk + "ateliers/partenaires", "", "nom", name, "presences", sees)
                .page()
                .select("#adresse")
                .attr("value");
    }

    private Group groupOfNow() {
        claire.get(desk + "ateliers/nouveau");
        String programme =
                claire.post(
                                desk + "ateliers/programmes",
                                "titre",
                                "Cette année",
                                "du",
                                LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(10).toString(),
                                "au",
                                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(60).toString(),
                                "lieu",
                                "Local",
                                "zone",
                                "C",
                                "s1-oui",
                                "oui",
                                "s1-jours",
                                "3",
                                "s1-de",
                                "14:00",
                                "s1-a",
                                "17:00")
                        .location();
        java.util.UUID id =
                java.util.UUID.fromString(programme.substring(programme.lastIndexOf('/') + 1));
        return programmes.groups(here.id(), id).getFirst();
    }
}
