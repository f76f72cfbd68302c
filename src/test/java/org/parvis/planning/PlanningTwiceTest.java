package org.parvis.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An impatient finger, or a network that swallows an answer. */
@ServerTest
class PlanningTwiceTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired AssignmentStore assignments;
    @LocalServerPort int port;

    Portal here;
    String planning;
    Browser desk;

    @BeforeEach
    void somebody_keeps_the_planning() {
        here = openings.portal();
        planning = "/" + here.slug() + "/redaction/planning";
        Account claire =
                accounts.create("Claire", UUID.randomUUID() + "@palier.example", Language.FRENCH);
        accounts.grant(claire.id(), Role.FACILITATOR, here.id());
        desk = new Browser(port).signIn(accounts.signInLink(claire.id(), "/compte"));
        desk.get(planning);
    }

    @Test
    void the_same_form_sent_twice_writes_down_one_happening_and_one_assignment() {
        String page = written("La fête", "14:00");
        String again = written("La fête", "14:00");
        String other = written("La fête", "15:00");

        desk.get(page);
        given(page, "Le bal", "");
        given(page, "Le bal", "oui");
        given(page, "Les gâteaux", "oui");
        given(page, "Les gâteaux", "oui");

        assertThat(again).isEqualTo(page);
        assertThat(other).isNotEqualTo(page);
        assertThat(assignments.ofHappenings(here.id(), List.of(id(page))))
                .extracting(Assignment::title)
                .containsExactlyInAnyOrder("Le bal", "Les gâteaux");
    }

    private String written(String what, String from) {
        Browser.Answer made =
                desk.post(
                        planning,
                        "quoi",
                        what,
                        "jour",
                        "2027-06-12",
                        "debut",
                        from,
                        "fin",
                        "18:00",
                        "couverture",
                        "INTENDED");
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        return made.location();
    }

    private void given(String page, String title, String draft) {
        Browser.Answer given =
                desk.post(page + "/missions", "titre", title, "genre", "film", "brouillon", draft);
        assertThat(given.status()).as(given.body()).isEqualTo(303);
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }
}
