package org.parvis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.AnyPortal;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal on a host of its own: the second name of this machine plays it. */
@ServerTest
class PassageTest {
    private static final String HOST = "127.0.0.2";

    @Autowired Openings openings;
    @Autowired Portals portals;
    @Autowired Accounts accounts;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Portal portal;
    private Account editor;

    @BeforeEach
    void open_a_portal_on_its_own_host() {
        Portal opened = openings.portal();
        portals.change(AnyPortal.at(opened, opened.slug(), HOST));
        portal = portals.require(opened.id());
        editor = accounts.create("Mariam", UUID.randomUUID() + "@example.org", Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
    }

    @AfterEach
    void give_the_host_back() {
        Portal now = portals.require(portal.id());
        portals.change(AnyPortal.at(now, now.slug(), null));
    }

    @Test
    void who_is_signed_in_on_the_network_comes_in_on_the_portals_host() {
        Browser browser = signedIn();

        Browser.Answer arrived = follow(browser, browser.get(own("/redaction/equipe")));

        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.raw().uri().getHost()).isEqualTo(HOST);
        assertThat(arrived.page().text()).contains("Mariam");
        assertThat(browser.get(own("/redaction/equipe")).status()).isEqualTo(200);
    }

    @Test
    void who_is_not_signed_in_is_asked_on_the_network_and_comes_back() {
        Browser browser = new Browser(port);

        Browser.Answer asked = follow(browser, browser.get(own("/connexion")));

        assertThat(asked.raw().uri().getHost()).isEqualTo("localhost");
        assertThat(asked.page().select("html").attr("data-encre")).isEqualTo("tilleul");
        String path = asked.page().select("input[name=retour]").val();
        Browser.Answer in = browser.post(accounts.signInLink(editor.id(), path));
        assertThat(follow(browser, in).raw().uri().toString()).isEqualTo(own("/redaction"));
    }

    @Test
    void a_secret_is_good_once() {
        Browser browser = signedIn();
        String arrival = arrival(browser);
        assertThat(browser.get(arrival).location()).isEqualTo("/redaction");

        Browser.Answer again = browser.get(arrival + "&encore=1");

        assertThat(again.status()).isEqualTo(410);
    }

    @Test
    void a_secret_is_worth_nothing_in_another_browser_and_is_used_up_there() {
        Browser browser = signedIn();
        String arrival = arrival(browser);
        Browser thief = new Browser(port);

        assertThat(thief.get(arrival + "&encore=1").status()).isEqualTo(410);
        assertThat(thief.get(own("/redaction")).status()).isEqualTo(303);
        assertThat(browser.get(arrival + "&encore=1").status()).isEqualTo(410);
    }

    @Test
    void a_secret_is_too_old_after_a_minute() {
        Browser browser = signedIn();
        String arrival = arrival(browser);
        db.sql("UPDATE identity.handoff SET expires_at = expires_at - interval '61 seconds'")
                .update();

        assertThat(browser.get(arrival + "&encore=1").status()).isEqualTo(410);
    }

    @Test
    void a_secret_for_one_host_is_worth_nothing_on_another() {
        Browser browser = signedIn();
        String arrival = arrival(browser);
        String elsewhere = arrival.replace(own(""), "http://localhost:" + port + "/quai-9");

        assertThat(browser.get(elsewhere + "&encore=1").status()).isEqualTo(410);
    }

    @Test
    void who_signs_out_on_the_network_is_out_on_the_portals_host_too() {
        Browser browser = signedIn();
        follow(browser, browser.get(own("/redaction")));
        browser.get("/compte");

        browser.post("/deconnexion");

        assertThat(browser.get(own("/redaction")).status()).isEqualTo(303);
    }

    private Browser signedIn() {
        return new Browser(port).signIn(accounts.signInLink(editor.id(), "/compte"));
    }

    /** The address with the secret, not opened yet. */
    private String arrival(Browser browser) {
        Browser.Answer begun = browser.get(own("/passage"));
        return browser.get(begun.location()).location();
    }

    private String own(String path) {
        return "http://" + HOST + ":" + port + path;
    }

    private static Browser.Answer follow(Browser browser, Browser.Answer answer) {
        Browser.Answer last = answer;
        for (int step = 0; step < 8 && last.status() == 303; step++) {
            last = browser.get(last.raw().uri().resolve(last.location()).toString());
        }
        return last;
    }
}
