package org.parvis.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SessionsTest {
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    @Test
    void the_cookie_is_hidden_from_scripts_and_from_other_sites() {
        Browser browser = new Browser(port);

        Browser.Answer answer = browser.post(accounts.signInLink(somebody().id(), "/compte"));

        List<String> cookies = answer.raw().headers().allValues("Set-Cookie");
        assertThat(cookies)
                .singleElement()
                .asString()
                .startsWith("parvis=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_session_closed_from_another_device_is_out_at_once() {
        Account account = somebody();
        Browser phone = signedIn(account);
        Browser laptop = signedIn(account);
        Elements forms =
                laptop.get("/compte").page().select("form[action*=sessions][action$=fermeture]");

        Browser.Answer closed = laptop.post(forms.attr("action"));

        assertThat(closed.status()).isEqualTo(303);
        assertThat(phone.get("/compte").location()).startsWith("/connexion?retour=");
        assertThat(laptop.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void closing_all_others_keeps_the_one_that_asks() {
        Account account = somebody();
        Browser phone = signedIn(account);
        Browser tablet = signedIn(account);
        Browser laptop = signedIn(account);
        laptop.get("/compte");

        laptop.post("/compte/sessions/fermeture");

        assertThat(phone.get("/compte").status()).isEqualTo(303);
        assertThat(tablet.get("/compte").status()).isEqualTo(303);
        assertThat(laptop.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void nobody_closes_somebody_elses_session() {
        Account account = somebody();
        Browser phone = signedIn(account);
        Browser second = signedIn(account);
        String action =
                second.get("/compte")
                        .page()
                        .select("form[action*=sessions][action$=fermeture]")
                        .attr("action");
        Browser stranger = signedIn(somebody());
        stranger.get("/compte");

        stranger.post(action);

        assertThat(phone.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session() {
        Browser browser = signedIn(somebody());
        browser.get("/compte");

        Browser.Answer out = browser.post("/deconnexion");

        assertThat(out.status()).isEqualTo(303);
        assertThat(browser.get("/compte").status()).isEqualTo(303);
    }

    @Test
    void a_form_without_the_token_or_from_another_site_changes_nothing() {
        Account account = somebody();
        Browser browser = signedIn(account);

        assertThat(browser.post("/compte", "nom", "Pirate").status()).isEqualTo(403);
        assertThat(browser.postFromElsewhere("/compte", "nom", "Pirate").status()).isEqualTo(403);

        assertThat(accounts.require(account.id()).name()).isEqualTo(account.name());
    }

    @Test
    void a_name_of_ten_megabytes_is_refused_beside_its_field() {
        Account account = somebody();
        Browser browser = signedIn(account);
        browser.get("/compte");

        Browser.Answer answer = browser.post("/compte", "nom", "a".repeat(100_000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#nom-problem").text()).isNotEmpty();
        assertThat(accounts.require(account.id()).name()).isEqualTo(account.name());
    }

    private Account somebody() {
        return accounts.create("Nour", UUID.randomUUID() + "@example.org", Language.FRENCH);
    }

    private Browser signedIn(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }
}
