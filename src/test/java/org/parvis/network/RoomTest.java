package org.parvis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalRoom;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class RoomTest {
    @Autowired Openings openings;
    @Autowired PortalRoom rooms;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @LocalServerPort int port;

    Portal portal;
    String desk;
    Browser louis;

    @BeforeEach
    void a_new_portal() {
        portal = openings.portal();
        desk = "/reseau/medias/" + portal.slug();
        Account coordinator = cast.holding(Role.COORDINATOR);
        louis = new Browser(port).signIn(accounts.signInLink(coordinator.id(), "/"));
    }

    @Test
    void the_network_gives_a_portal_its_room_and_takes_it_back() {
        String before =
                louis.get(desk).page().select("section:has(#place)").text().replace('\u00a0', ' ');
        var given = louis.post(desk + "/place", "taille", "3");
        PortalRoom.Room room = rooms.of(portal.id());
        var taken = louis.post(desk + "/place", "taille", "");

        assertThat(before).contains("La place des fichiers", "sur 107,4 Go (0 %)");
        assertThat(given.location()).endsWith("?note=place");
        assertThat(room).isEqualTo(new PortalRoom.Room(0, 3_000_000_000L, true));
        assertThat(taken.status()).isEqualTo(303);
        assertThat(rooms.of(portal.id()).own()).isFalse();
    }

    @Test
    void what_is_no_number_is_refused_beside_the_field_and_stays() {
        louis.get(desk);

        var answer = louis.post(desk + "/place", "taille", "beaucoup");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#taille").val()).isEqualTo("beaucoup");
        assertThat(answer.page().select("#taille-problem").text()).contains("nombre entier");
    }

    @Test
    void editors_read_their_room_among_their_settings() {
        rooms.allot(portal.id(), OptionalLong.of(5_000_000_000L));
        Account amina = accounts.create("Amina", null, Language.FRENCH);
        accounts.grant(amina.id(), Role.EDITOR, portal.id());
        String settings = "/" + portal.slug() + "/redaction/reglages";

        String page =
                new Browser(port)
                        .signIn(accounts.signInLink(amina.id(), settings))
                        .get(settings)
                        .page()
                        .text()
                        .replace('\u00a0', ' ');

        assertThat(page).contains("sur 5 Go");
    }
}
