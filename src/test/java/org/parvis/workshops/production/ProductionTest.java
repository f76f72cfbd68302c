package org.parvis.workshops.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Published;
import org.parvis.catalogue.Withdrawn;
import org.parvis.credits.Appearance;
import org.parvis.credits.Clearance;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.credits.Decision;
import org.parvis.credits.NewSignature;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Voice;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.people.People;
import org.parvis.people.PersonId;
import org.parvis.portal.Portal;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.WorkshopRoutes;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

@ServerTest
class ProductionTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @Autowired Programmes programmes;
    @Autowired People people;
    @Autowired Credits credits;
    @Autowired ApplicationEventPublisher announcer;
    @Autowired WorkshopRoutes workshops;
    @LocalServerPort int port;

    private Portal here;
    private Browser claire;
    private Group group;
    private String desk;

    @BeforeEach
    void a_group_of_three() {
        here = openings.portal();
        var account = cast.holding(Role.FACILITATOR);
        accounts.grant(account.id(), Role.FACILITATOR, here.id());
        claire = new Browser(port);
        claire.signIn(accounts.signInLink(account.id(), "/" + here.slug() + "/redaction"));
        group = workshops.group(here.id());
        desk = "/" + here.slug() + "/redaction/";
        claire.get(desk + "ateliers/groupes/" + group.id());
        claire.post(
                desk + "ateliers/groupes/" + group.id() + "/inscriptions",
                "noms",
                "Inès B.\nYanis K.\nMme Keïta");
        String yanis = desk + "personnes/" + id("Yanis");
        claire.get(yanis);
        claire.post(yanis, "nom", "Yanis K.", "annee", "2011");
    }

    @Test
    void from_the_workshop_to_the_newsroom_no_name_is_typed_twice() {
        UUID first = session(0);
        UUID second = session(1);
        roll(first, "camera", "");
        roll(second, "sound", "directing");
        String production = produce(second);
        claire.post(
                production + "/visages",
                "personne",
                id("Mme").toString(),
                "personne",
                id("Yanis").toString());

        String story = claire.post(production + "/recit").location();

        SubjectRef subject = subject(story);
        List<Credit> crew = credits.crew(here.id(), subject);
        assertThat(crew).extracting(Credit::name).containsExactlyInAnyOrder("Inès B.", "Yanis K.");
        assertThat(crew)
                .filteredOn(one -> one.name().equals("Inès B."))
                .first()
                .satisfies(ines -> {
                    assertThat(ines.roles()).containsExactly("sound");
                    assertThat(ines.firstTime()).isTrue();
                });
        assertThat(credits.appearances(here.id(), subject))
                .extracting(Appearance::name)
                .containsExactlyInAnyOrder("Mme Keïta", "Yanis K.");
        assertThat(credits.appearances(here.id(), subject))
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(ConsentState.TO_COLLECT));
        assertThat(credits.appearances(here.id(), subject))
                .filteredOn(one -> one.name().equals("Yanis K."))
                .first()
                .satisfies(one -> assertThat(one.voices()).hasSizeGreaterThan(1));
        assertThat(credits.clearance(here.id(), subject)).isInstanceOf(Clearance.Missing.class);
        assertThat(claire.get(story).page().select("input[value='Garde de nuit']")).isNotEmpty();
    }

    @Test
    void an_agreement_signed_at_the_shoot_follows_the_film_to_the_newsroom() {
        UUID day = session(0);
        String production = produce(day);
        claire.post(production + "/visages", "personne", id("Mme").toString());
        UUID film = UUID.fromString(production.replaceFirst(".*/", ""));
        SubjectRef making = new SubjectRef("workshops", "production", film);
        Appearance asked = credits.appearances(here.id(), making).getFirst();
        Browser.Answer people = claire.get(desk + "recits/" + film + "/personnes");

        credits.answer(
                here.id(),
                asked.id(),
                NewSignature.told(
                        Voice.SELF,
                        Decision.AGREED,
                        "Mme Keïta",
                        "",
                        new RecordedBy(UUID.randomUUID(), "Claire")));
        Browser.Answer roll = claire.get(desk + "ateliers/seances/" + day);
        String story = claire.post(production + "/recit").location();

        assertThat(people.page().text()).contains("Mme Keïta");
        assertThat(roll.page().select("tr:contains(Mme Keïta) .chip.ok")).hasSize(1);
        assertThat(roll.page().select("tr:contains(Inès) .chip")).isEmpty();
        assertThat(credits.clearance(here.id(), subject(story)).isClear()).isTrue();
        assertThat(credits.appearances(here.id(), making)).isEmpty();
    }

    @Test
    void a_second_press_opens_the_same_story() {
        String production = produce(session(0));

        String once = claire.post(production + "/recit").location();
        String twice = claire.post(production + "/recit").location();

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void a_production_follows_its_story_online_and_back() {
        String production = produce(session(0));
        SubjectRef story = subject(claire.post(production + "/recit").location());

        announcer.publishEvent(new Published(here.id(), story, "/voir/garde-de-nuit", true));
        boolean online = column(5).contains("Garde de nuit");
        announcer.publishEvent(new Withdrawn(here.id(), story, "consent-withdrawn"));

        assertThat(online).isTrue();
        assertThat(column(4)).contains("Garde de nuit");
    }

    private String column(int stage) {
        return claire.get(desk + "productions").page().select(".board > li").get(stage).text();
    }

    @Test
    void the_board_moves_a_production_by_a_select_and_a_button() {
        String production = produce(session(0));
        claire.get(desk + "productions");

        claire.post(production + "/etape", "etape", "SHOOTING");

        assertThat(
                        claire.get(desk + "productions")
                                .page()
                                .select(".board > li")
                                .get(2)
                                .select("article"))
                .hasSize(1);
    }

    @Test
    void each_version_of_the_script_stays_and_a_post_goes_round() {
        roll(session(0), "camera", "");
        String production = produce(session(0));
        claire.post(production, "titre", "Garde de nuit", "scenario", "Une.");
        claire.post(production, "titre", "Garde de nuit", "scenario", "Deux.");

        Browser.Answer page = claire.get(production);

        assertThat(page.page().select("#scenario").text()).isEqualTo("Deux.");
        assertThat(page.page().select("p.typed").eachText()).containsExactly("Deux.", "Une.");
        assertThat(page.page().expectFirst(".attend tbody tr").text())
                .contains("Inès B. Image")
                .doesNotContain("Jamais encore : Réalisation, Image");
    }

    @Test
    void the_call_sheet_says_when_each_is_expected_and_goes_to_telephones() {
        UUID day = session(0);
        String sheet = produce(day) + "/service/" + day;
        claire.get(sheet);

        claire.post(sheet, "h-" + id("Inès"), "13:15", "note", "Rendez-vous au palier 6");
        Browser.Answer kept = claire.get(sheet);

        assertThat(kept.page().select("input[name=h-" + id("Inès") + "]").attr("value"))
                .isEqualTo("13:15");
        assertThat(kept.page().select("input[name=h-" + id("Yanis") + "]").attr("value"))
                .isEqualTo("14:00");
        assertThat(kept.page().select("#note").text()).contains("palier 6");
        assertThat(claire.get(sheet + ".ics").body())
                .contains("BEGIN:VEVENT")
                .contains("UID:" + day);
    }

    private String produce(UUID day) {
        claire.get(desk + "productions");
        String production =
                claire.post(
                                desk + "productions",
                                "titre",
                                "Garde de nuit",
                                "groupe",
                                group.id().toString())
                        .location();
        claire.get(production);
        claire.post(production + "/jours", "seance", day.toString());
        return production;
    }

    private void roll(UUID session, String ines, String yanis) {
        String page = desk + "ateliers/seances/" + session;
        claire.get(page);
        claire.post(
                page + "/appel", "tous", "oui", "o-" + id("Inès"), ines, "o-" + id("Yanis"), yanis);
    }

    private UUID session(int at) {
        return programmes.sessions(here.id(), group.id()).get(at).id();
    }

    private PersonId id(String name) {
        return people.search(here.id(), name, 1).getFirst().id();
    }

    private static SubjectRef subject(String story) {
        String id = story.replaceFirst(".*/recits/([0-9a-f-]+)/.*", "$1");
        return new SubjectRef("newsroom", "story", UUID.fromString(id));
    }
}
