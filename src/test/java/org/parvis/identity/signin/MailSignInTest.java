package org.parvis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.GrantStore;
import org.parvis.identity.OneTimeLinks;
import org.parvis.identity.ReturnPath;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class MailSignInTest {
    @Autowired World world;
    @Autowired Accounts accounts;
    @Autowired GrantStore grants;
    @Autowired OneTimeLinks links;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void opening_the_link_does_not_use_it_up_and_the_button_does() {
        String link = links.forAccount(somebody().id(), ReturnPath.ACCOUNT, OneTimeLinks.BY_MAIL);
        Browser browser = new Browser(port);

        assertThat(browser.get(link).status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(200);
        assertThat(browser.post(link).status()).isEqualTo(303);

        assertThat(browser.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void a_link_used_once_signs_nobody_in_again() {
        String link = links.forAccount(somebody().id(), ReturnPath.ACCOUNT, OneTimeLinks.BY_MAIL);
        new Browser(port).signIn(link);
        Browser thief = new Browser(port);

        Browser.Answer replayed = thief.post(link);

        assertThat(replayed.status()).isEqualTo(410);
        assertThat(thief.get("/compte").status()).isEqualTo(303);
    }

    @Test
    void a_link_too_old_signs_nobody_in() {
        String link = links.forAccount(somebody().id(), ReturnPath.ACCOUNT, OneTimeLinks.BY_MAIL);
        age("identity.one_time_link");
        Browser browser = new Browser(port);

        Browser.Answer late = browser.post(link);

        assertThat(late.status()).isEqualTo(410);
        assertThat(browser.get("/compte").status()).isEqualTo(303);
    }

    @Test
    void a_link_pressed_from_another_site_signs_nobody_in() {
        String link = links.forAccount(somebody().id(), ReturnPath.ACCOUNT, OneTimeLinks.BY_MAIL);
        Browser browser = new Browser(port);

        assertThat(browser.postFromElsewhere(link).status()).isEqualTo(403);

        assertThat(browser.post(link).status()).isEqualTo(303);
    }

    @Test
    void the_form_answers_the_same_whether_the_address_is_known_or_not() {
        Account known = somebody();
        Browser browser = new Browser(port);

        Browser.Answer forKnown =
                browser.post("/connexion/lien", "mail", String.valueOf(known.email()));
        Browser.Answer forUnknown =
                browser.post(
                        "/connexion/lien", "mail", "nobody-" + UUID.randomUUID() + "@example.org");

        assertThat(forUnknown.status()).isEqualTo(forKnown.status()).isEqualTo(303);
        assertThat(forUnknown.location()).isEqualTo(forKnown.location());
        assertThat(browser.get(forUnknown.location()).status()).isEqualTo(200);
    }

    @Test
    void a_new_address_becomes_a_contributor_of_the_portal_it_came_from_once_it_says_a_name() {
        String mail = "new-" + UUID.randomUUID() + "@example.org";
        ReturnPath participate = ReturnPath.of("/grand-palier/participer");
        String link =
                links.forAddress(
                        mail,
                        world.grandPalier.id(),
                        Role.CONTRIBUTOR,
                        participate,
                        OneTimeLinks.BY_MAIL);
        Browser browser = new Browser(port);

        Browser.Answer nameless = browser.post(link);
        Browser.Answer named = browser.post(link, "prenom", "Inès");

        assertThat(nameless.status()).isEqualTo(422);
        assertThat(named.status()).isEqualTo(303);
        assertThat(named.location()).isEqualTo("/grand-palier/participer");
        Account account = accounts.byEmail(mail.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(grants.of(account.id()).on(world.grandPalier.id()))
                .containsExactly(Role.CONTRIBUTOR);
        assertThat(grants.of(account.id()).on(world.quai9.id())).isEmpty();
    }

    @Test
    void nobody_is_sent_to_another_site_after_sign_in() {
        for (String path :
                new String[] {
                    "//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", ""
                }) {
            assertThat(ReturnPath.of(path))
                    .isEqualTo(path.isEmpty() ? ReturnPath.of("") : ReturnPath.ACCOUNT);
        }
    }

    @Test
    void the_sixth_letter_of_an_hour_to_one_address_is_not_written() {
        String mail = "often-" + UUID.randomUUID() + "@example.org";
        Browser browser = new Browser(port);

        for (int time = 0; time < 7; time++) {
            assertThat(browser.post("/connexion/lien", "mail", mail).status()).isEqualTo(303);
        }

        assertThat(lettersTo(mail)).isEqualTo(MailSignIn.TO_ONE_ADDRESS.most());
    }

    private long lettersTo(String mail) {
        return db.sql("SELECT count(*) FROM identity.one_time_link WHERE email = :mail")
                .param("mail", mail)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Account somebody() {
        return accounts.create("Rose-May", UUID.randomUUID() + "@example.org", Language.FRENCH);
    }

    private void age(String table) {
        db.sql("UPDATE " + table + " SET expires_at = :then")
                .param("then", Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();
    }
}
