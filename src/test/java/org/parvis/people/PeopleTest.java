package org.parvis.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PeopleTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Portal here;
    private Browser claire;
    private String register;

    @BeforeEach
    void a_portal_of_its_own() {
        here = openings.portal();
        var account = cast.holding(Role.FACILITATOR);
        accounts.grant(account.id(), Role.FACILITATOR, here.id());
        claire = new Browser(port);
        claire.signIn(accounts.signInLink(account.id(), "/" + here.slug() + "/redaction"));
        register = "/" + here.slug() + "/redaction/personnes";
    }

    @Test
    void a_name_is_enough_and_the_rest_can_be_said_later() {
        claire.get(register);
        String person = claire.post(register, "nom", "Yanis K.").location();
        claire.get(person);

        Browser.Answer saved =
                claire.post(
                        person,
                        "nom",
                        "Yanis K.",
                        "annee",
                        "2010",
                        "quartier",
                        "INSIDE",
                        "parent1",
                        "Mme K.",
                        "parent1-telephone",
                        "06 00 00 00 00");

        Person yanis = people.search(here.id(), "yanis", 2).getFirst();
        Person whole = people.find(here.id(), yanis.id()).orElseThrow();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(whole.traits().district()).isEqualTo(District.INSIDE);
        assertThat(whole.traits().source()).isEqualTo(District.Source.DECLARED);
        assertThat(whole.traits().band(2026)).isEqualTo(AgeBand.UP_TO_17);
        assertThat(whole.guardians()).extracting(Guardian::name).containsExactly("Mme K.");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
        claire.get(register);
        String person = claire.post(register, "nom", "Fatou").location();
        claire.get(person);

        Browser.Answer again =
                claire.post(person, "nom", "Fatou D.", "annee", "09", "courriel", "fatou");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#annee").attr("value")).isEqualTo("09");
        assertThat(again.page().select("#annee-erreur").text()).contains("2009");
        assertThat(again.page().select("#courriel-erreur").text()).contains("prenom@exemple.fr");
        assertThat(claire.post(register, "nom", " ").status()).isEqualTo(422);
    }

    @Test
    void people_written_twice_become_one_and_the_other_name_is_found_no_more() {
        PersonId first = people.add(here.id(), "Inès Benali", "Claire");
        PersonId second = people.add(here.id(), "BENALI Ines", "Claire");
        Person known = people.require(here.id(), second.value());
        people.change(
                here.id(),
                new Person(
                        known.id(),
                        known.name(),
                        "ines@example.org",
                        "",
                        known.traits(),
                        "",
                        null,
                        List.of()));
        Browser.Answer doubles = claire.get(register + "/doublons");

        claire.post(
                register + "/doublons/" + first + "/fusion",
                "personne",
                first.toString(),
                "personne",
                second.toString());

        assertThat(doubles.page().select("section .todo > li")).hasSize(2);
        assertThat(people.search(here.id(), "benali", 5))
                .extracting(Person::id)
                .containsExactly(first);
        assertThat(people.require(here.id(), first.value()).email()).isEqualTo("ines@example.org");
        assertThat(people.twice(here.id())).isEmpty();
    }

    @Test
    void two_people_of_one_name_are_asked_about_once_and_a_third_asks_again() {
        PersonId first = people.add(here.id(), "Moussa T.", "Claire");
        people.add(here.id(), "Moussa T.", "Claire");
        claire.get(register + "/doublons");

        claire.post(register + "/doublons/" + first + "/distinction");
        boolean asked = !people.twice(here.id()).isEmpty();
        people.add(here.id(), "Moussa T.", "Claire");

        assertThat(asked).isFalse();
        assertThat(people.twice(here.id())).hasSize(1);
    }

    @Test
    void an_erased_person_keeps_what_is_counted_and_nothing_that_names() {
        Person louis = people.named("Louis M.");
        people.add(
                here.id(),
                new Person(
                        louis.id(),
                        louis.name(),
                        "louis@example.org",
                        "",
                        new Traits(2008, null, Gender.MAN, null, null, null),
                        "",
                        null,
                        List.of(new Guardian("M. M.", "", ""))),
                "Claire");
        String page = register + "/" + louis.id();
        claire.get(page);

        int unsure = claire.post(page + "/effacement").status();
        int sure = claire.post(page + "/effacement", "certain", "oui").status();

        Traits counted = Objects.requireNonNull(people.traits(here.id()).get(louis.id()));
        assertThat(unsure).isEqualTo(422);
        assertThat(sure).isEqualTo(303);
        assertThat(claire.get(page).status()).isEqualTo(404);
        assertThat(counted.gender()).isEqualTo(Gender.MAN);
        assertThat(counted.birthYear()).isNull();
        assertThat(counted.band()).isNotNull();
        assertThat(rowsNaming("ouis")).isZero();
        assertThat(rowsNaming("M. M.")).isZero();
    }

    private int rowsNaming(String words) {
        return db.sql(
                        """
                        SELECT (SELECT count(*) FROM people.person p WHERE p.portal_id = :portal
                                AND p::text LIKE '%' || :words || '%')
                             + (SELECT count(*) FROM people.guardian g WHERE g.portal_id = :portal
                                AND g::text LIKE '%' || :words || '%')
                        """)
                .param("portal", here.id().value())
                .param("words", words)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
