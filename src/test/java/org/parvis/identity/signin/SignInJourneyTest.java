package org.parvis.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.world.Cast;
import org.parvis.world.Chromium;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser: the pages where people come in, and a passkey made and used. */
@Tag("journey")
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInJourneyTest {
    @Autowired Cast cast;
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    @SuppressWarnings("NullAway.Init")
    Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void a_workshop_comes_in_with_the_words_on_the_wall() {
        Portal portal = openings.portal();
        Account facilitator =
                accounts.create("Claire", UUID.randomUUID() + "@example.org", Language.FRENCH);
        accounts.grant(facilitator.id(), Role.FACILITATOR, portal.id());
        Page wall = signedIn(facilitator);
        Page telephone = chromium.person().newPage();

        wall.navigate("/" + portal.slug() + "/redaction/code");
        seen(wall, "code-ferme");
        wall.click("main form button");
        seen(wall, "code");
        String words = String.join(" ", wall.locator(".wallcode li").allInnerTexts());
        telephone.navigate("/connexion?retour=/" + portal.slug() + "/participer");
        seen(telephone, "connexion");
        telephone.fill("#code", "tram citron pallier");
        telephone.fill("#prenom", "Yanis");
        telephone.click("form[action$='/code'] button");
        seen(telephone, "connexion-erreur");
        telephone.fill("#code", words);
        telephone.click("form[action$='/code'] button");
        telephone.waitForURL("**/" + portal.slug() + "/participer");
        telephone.navigate("/compte");

        seen(telephone, "compte-leger");
        assertThat(telephone.inputValue("#nom")).isEqualTo("Yanis");
    }

    @Test
    void a_passkey_is_added_on_the_account_page_and_signs_in_the_next_time() {
        Page page =
                signedIn(
                        accounts.create(
                                "Nour", UUID.randomUUID() + "@example.org", Language.FRENCH));
        authenticator(page);

        page.navigate("/compte");
        page.fill("#cle", "Mon téléphone");
        page.click("[data-passkey] button");
        page.waitForURL("**/compte?note=1");
        seen(page, "compte");
        page.click("form[action$='/deconnexion'] button");
        page.navigate("/connexion");
        page.click("[data-passkey] button");
        page.waitForURL("**/compte");

        assertThat(page.inputValue("#nom")).isEqualTo("Nour");
        assertThat(page.textContent("main")).contains("Mon téléphone");
    }

    @Test
    void the_pages_of_links_and_of_the_team_are_in_order() {
        Portal portal = openings.portal();
        Account editor =
                accounts.create("Amina", UUID.randomUUID() + "@example.org", Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
        Page stranger = chromium.person().newPage();
        Page desk = signedIn(editor);

        stranger.navigate("/connexion/lien-envoye?retour=/" + portal.slug() + "/participer");
        seen(stranger, "lien-envoye");
        stranger.navigate("/connexion/lien/nothing");
        seen(stranger, "lien-perdu");
        stranger.navigate(accounts.signInLink(editor.id(), "/" + portal.slug() + "/redaction"));
        seen(stranger, "lien");
        desk.navigate("/" + portal.slug() + "/redaction/equipe");
        desk.fill("#mail", "inès@");
        desk.click("section form button");
        seen(desk, "equipe-erreur");
        desk.fill("#mail", "ines@example.org");
        desk.click("section form button");
        seen(desk, "equipe");
        desk.navigate("/" + portal.slug() + "/redaction/journal");
        seen(desk, "journal");
        desk.navigate("/quai-9/redaction/equipe");
        seen(desk, "pas-pour-vous");

        assertThat(desk.textContent("h1")).isEqualTo("Cette page n’est pas pour vous");
    }

    @Test
    void the_table_of_roles_and_the_arabic_page_are_in_order() {
        Page desk = signedIn(cast.holding(Role.COORDINATOR));
        Page stranger = chromium.person().newPage();

        desk.navigate("/reseau/roles");
        seen(desk, "roles");
        stranger.navigate("/ar/connexion?retour=/ar/grand-palier/participer");
        seen(stranger, "connexion-ar");

        assertThat(stranger.getAttribute("html", "dir")).isEqualTo("rtl");
    }

    private static void seen(Page page, String name) {
        Chromium.look(page, name);
        assertThat(Chromium.axe(page)).as(name).isEmpty();
    }

    private Page signedIn(Account account) {
        BrowserContext person = chromium.person();
        Page page = person.newPage();
        page.navigate(accounts.signInLink(account.id(), "/compte"));
        page.click("main form button");
        page.waitForURL(address -> !address.contains("/connexion"));
        return page;
    }

    /** A fingerprint reader that always says yes. */
    private static void authenticator(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
