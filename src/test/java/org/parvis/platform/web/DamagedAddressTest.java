package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class DamagedAddressTest {
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    @Test
    void an_address_cut_off_on_its_way_leads_nowhere_and_says_so() {
        var claire = cast.holding(Role.FACILITATOR);
        Browser desk = new Browser(port).signIn(accounts.signInLink(claire.id(), "/compte"));

        Browser.Answer cut = desk.get("/grand-palier/redaction/planning/01a204b9-e34f");

        assertThat(cut.status()).isEqualTo(404);
        assertThat(cut.page().select("h1").text()).isNotBlank();
    }
}
