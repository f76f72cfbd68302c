package org.parvis.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.AuditRow;
import org.parvis.identity.AuditStore;
import org.parvis.identity.GrantStore;
import org.parvis.identity.PersonName;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
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
class WorkshopDoorTest {
    @Autowired Cast cast;
    @Autowired Openings openings;
    @Autowired WorkshopDoor door;
    @Autowired GrantStore grants;
    @Autowired AuditStore audit;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void three_words_and_a_first_name_make_a_contributor_of_that_portal_only() {
        Portal here = openings.portal();
        String words = open(here.id());

        DoorOutcome entry =
                enter(here.id(), "  " + words.toUpperCase(Locale.ROOT).replace(" ", ", ") + " !");

        assertThat(entry).isInstanceOf(DoorOutcome.Open.class);
        Account account = ((DoorOutcome.Open) entry).account();
        assertThat(account.name()).isEqualTo("Yanis");
        assertThat(grants.of(account.id()).portals()).containsOnlyKeys(here.id());
        assertThat(grants.of(account.id()).on(here.id())).containsExactly(Role.CONTRIBUTOR);
        assertThat(audit.latest(here.id(), 5))
                .extracting(AuditRow::what)
                .contains("identity.came-in-by-code");
    }

    @Test
    void a_code_typed_on_another_portals_page_opens_nothing() {
        String words = open(openings.portal().id());

        DoorOutcome entry = enter(openings.portal().id(), words);

        assertThat(entry).isInstanceOf(DoorOutcome.Unknown.class);
    }

    @Test
    void new_words_close_the_old_ones_and_a_closed_door_opens_to_nobody() {
        PortalId here = openings.portal().id();
        String old = open(here);
        String words = open(here);

        assertThat(enter(here, old)).isInstanceOf(DoorOutcome.Unknown.class);
        assertThat(enter(here, words)).isInstanceOf(DoorOutcome.Open.class);
        door.close(here, cast.holding(Role.FACILITATOR));
        assertThat(enter(here, words)).isInstanceOf(DoorOutcome.Unknown.class);
    }

    @Test
    void a_code_too_old_or_full_is_as_unknown_as_one_that_never_was() {
        PortalId old = openings.portal().id();
        String oldWords = open(old);
        change(old, "expires_at = now() - interval '1 second'");
        PortalId full = openings.portal().id();
        String fullWords = open(full);
        change(full, "entries = most_entries");

        assertThat(enter(old, oldWords)).isEqualTo(enter(old, "tram citron palier"));
        assertThat(enter(full, fullWords)).isEqualTo(enter(full, "tram citron palier"));
    }

    @Test
    void after_many_wrong_words_even_the_right_ones_are_not_looked_at() {
        PortalId here = openings.portal().id();
        String words = open(here);
        String machine = "192.0.2.7 " + UUID.randomUUID();

        for (int guess = 0; guess < WorkshopDoor.FROM_ONE_ADDRESS.most(); guess++) {
            assertThat(enter(here, "tram tram tram", machine))
                    .isInstanceOf(DoorOutcome.Unknown.class);
        }

        assertThat(enter(here, words, machine)).isInstanceOf(DoorOutcome.TooOften.class);
        assertThat(enter(here, words, "192.0.2.8 " + UUID.randomUUID()))
                .isInstanceOf(DoorOutcome.Open.class);
    }

    @Test
    void a_whole_class_comes_in_behind_one_address() {
        PortalId here = openings.portal().id();
        String words = open(here);
        String school = "192.0.2.9 " + UUID.randomUUID();

        for (int pupil = 0; pupil < WorkshopDoor.MOST_ENTRIES; pupil++) {
            assertThat(enter(here, words, school)).isInstanceOf(DoorOutcome.Open.class);
        }

        assertThat(enter(here, words, school)).isInstanceOf(DoorOutcome.Unknown.class);
    }

    @Test
    void a_slip_of_the_hand_is_named_beside_the_field() {
        Browser browser = new Browser(port);

        Browser.Answer answer =
                browser.post(
                        "/connexion/code",
                        "code",
                        "tram citron pallier",
                        "prenom",
                        "Yanis",
                        "retour",
                        "/grand-palier/participer");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#code-problem").text())
                .isEqualTo("Code inconnu. Vérifiez « pallier » : un seul L\u202f?");
        assertThat(answer.page().select(".masthead .name").text()).isEqualTo("Le Grand Palier");
    }

    private String open(PortalId portal) {
        door.open(portal, cast.holding(Role.FACILITATOR));
        return door.current(portal).orElseThrow().words();
    }

    private DoorOutcome enter(PortalId portal, String words) {
        return enter(portal, words, UUID.randomUUID().toString());
    }

    private DoorOutcome enter(PortalId portal, String words, String machine) {
        return door.enter(
                portal,
                words,
                new WorkshopDoor.Caller(new PersonName("Yanis"), Language.FRENCH, machine, null));
    }

    private void change(PortalId portal, String assignment) {
        db.sql("UPDATE identity.workshop_code SET " + assignment + " WHERE portal_id = :portal")
                .param("portal", portal.value())
                .update();
    }
}
