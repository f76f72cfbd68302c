package org.parvis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in with an account kept elsewhere, against a real provider on this machine. */
@ServerTest
@DirtiesContext
class OidcTest {
    private static final String ISSUER = "quartier";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @Autowired Accounts accounts;
    @Autowired World world;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add("parvis.oidc.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
        properties.add("parvis.oidc.client.id", () -> "parvis");
        properties.add("parvis.oidc.client.secret", () -> "un-secret");
        properties.add("parvis.oidc.label", () -> "la Maison des comptes");
        properties.add("parvis.http.allow-loopback", () -> "true");
    }

    @AfterAll
    static void leave() {
        PROVIDER.shutdown();
    }

    @Test
    void a_verified_address_brings_in_its_account_and_the_subject_does_ever_after() {
        String email = UUID.randomUUID() + "@exemple.fr";
        Account nadia = accounts.create("Nadia", email, Language.FRENCH);
        String subject = UUID.randomUUID().toString();
        Browser browser = new Browser(port);
        assertThat(browser.get("/connexion").page().text()).contains("la Maison des comptes");

        says(
                subject,
                Map.of("email", email.toUpperCase(java.util.Locale.ROOT), "email_verified", true));
        Browser.Answer come = comeBack(browser, "/compte");
        assertThat(come.status()).as(come.body()).isEqualTo(303);
        assertThat(browser.get("/compte").body()).contains("Nadia");

        says(subject, Map.of("email", "autre@exemple.fr", "email_verified", false));
        Browser later = new Browser(port);
        assertThat(comeBack(later, "/compte").status()).isEqualTo(303);
        assertThat(later.get("/compte").body()).contains("Nadia");
        assertThat(audited(nadia)).isEqualTo(2);
    }

    @Test
    void nobody_comes_in_by_an_address_that_is_not_verified_or_not_known() {
        String email = UUID.randomUUID() + "@exemple.fr";
        accounts.create("Paulo", email, Language.FRENCH);

        says(UUID.randomUUID().toString(), Map.of("email", email, "email_verified", false));
        Browser.Answer unverified = comeBack(new Browser(port), "/compte");
        says(
                UUID.randomUUID().toString(),
                Map.of("email", UUID.randomUUID() + "@exemple.fr", "email_verified", true));
        Browser stranger = new Browser(port);
        Browser.Answer unknown = comeBack(stranger, "/compte");

        assertThat(unverified.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.page().text()).contains("invitation");
        assertThat(stranger.get("/compte").status()).isEqualTo(303);
    }

    @Test
    void an_answer_to_another_question_or_said_twice_signs_nobody_in() {
        String email = UUID.randomUUID() + "@exemple.fr";
        accounts.create("Claire", email, Language.FRENCH);
        Browser browser = new Browser(port);
        String answer = answer(leave(browser, "/compte"));

        assertThat(new Browser(port).get(answer).status()).as("another browser").isEqualTo(400);
        assertThat(browser.get(answer.replaceAll("state=[^&]+", "state=x")).status())
                .isEqualTo(400);
        assertThat(browser.get(answer).status()).as("used up").isEqualTo(400);
        assertThat(browser.get("/compte").status()).isEqualTo(303);
    }

    @Test
    void a_token_for_somebody_else_or_another_question_is_refused() {
        String email = UUID.randomUUID() + "@exemple.fr";
        accounts.create("Rose", email, Language.FRENCH);
        Map<String, Object> claims = Map.of("email", email, "email_verified", true);

        Map<String, Object> others = new HashMap<>(claims);
        others.put("aud", "un-autre-site");
        says("un", others);
        Browser.Answer elsewhere = comeBack(new Browser(port), "/compte");
        says("deux", claims);
        Browser.Answer old = changed("nonce=[^&]+", "nonce=d-hier");
        says("trois", claims);
        Browser.Answer stolen = changed("code_challenge=[^&]+", "code_challenge=" + "a".repeat(43));

        assertThat(elsewhere.status()).isEqualTo(502);
        assertThat(old.status()).isEqualTo(502);
        assertThat(stolen.status()).as("the code was for another browser").isEqualTo(502);
    }

    @Test
    void the_question_carries_a_challenge_and_leads_back_to_the_networks_host() {
        Browser browser = new Browser(port);

        String question = leave(browser, "/grand-palier/redaction");

        assertThat(question)
                .startsWith(PROVIDER.issuerUrl(ISSUER).toString())
                .contains("code_challenge_method=S256", "scope=openid+email+profile", "nonce=")
                .contains(
                        "redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fconnexion%2Fretour");
        assertThat(leave(browser, "https://ailleurs.example")).doesNotContain("ailleurs");
    }

    private static void says(String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        ISSUER, subject, "JWT", List.of("parvis"), claims, 3600));
    }

    private Browser.Answer comeBack(Browser browser, String path) {
        return browser.get(answer(leave(browser, path)));
    }

    /** The browser asks, somebody on the way changes the question. */
    private Browser.Answer changed(String what, String to) {
        Browser browser = new Browser(port);
        return browser.get(answer(leave(browser, "/compte").replaceAll(what, to)));
    }

    private static String leave(Browser browser, String path) {
        Browser.Answer left = browser.get("/connexion/fournisseur?retour=" + path);
        assertThat(left.status()).as(left.body()).isEqualTo(303);
        return left.location();
    }

    /** What the provider makes the browser do. */
    private static String answer(String question) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(question)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(
                            () -> new AssertionError(answer.statusCode() + " " + answer.body()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private int audited(Account account) {
        return db.sql(
                        "SELECT count(*) FROM identity.audit WHERE account_id = :id AND what = 'identity.came-in-by-oidc'")
                .param("id", account.id().value())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
