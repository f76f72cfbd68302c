package org.parvis.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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

/** In a real browser: a media is opened in a morning, its team comes in, and it is archived. */
@Tag("journey")
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalJourneyTest {
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
    void a_media_is_opened_and_archived() {
        Page desk = signedIn(cast.holding(Role.COORDINATOR));
        String name = "Perron " + UUID.randomUUID().toString().substring(0, 4);
        desk.navigate("/reseau/medias");
        seen(desk, "medias");
        desk.click("a[href='/reseau/medias/nouveau']");
        seen(desk, "ouvrir");
        desk.fill("#nom", name);
        desk.fill("#phrase", "Le média du Perron");
        desk.fill("#quartier", "Le Perron");
        desk.fill("#ville", "Vermeuil");
        desk.check("input[value=canal]");
        desk.click("button[name=apercu]");
        assertThat(desk.locator("#mail").getAttribute("aria-invalid")).isEqualTo("true");
        seen(desk, "ouvrir-erreur");
        desk.fill("#mail", "premiere-du-perron@example.org");
        desk.click("button[name=apercu]");
        assertThat(desk.locator(".preview").getAttribute("data-encre")).isEqualTo("canal");
        desk.click("main form.form > p.row button");
        seen(desk, "ouvert");

        desk.fill("#nom", name);
        desk.click("form[action$=archive] button");
        seen(desk, "archive");
        desk.click("main p.row a.btn");

        assertThat(desk.locator("main").innerText()).contains("Ce média est archivé");
        seen(desk, "media-archive");
    }

    @Test
    void an_editor_sees_settings_team_and_journal_in_each_language() {
        Portal portal = openings.portal();
        Account editor = accounts.create("Mariam", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
        Page desk = signedIn(editor);

        for (String language : List.of("", "/en", "/ar")) {
            for (String page : List.of("reglages", "partenaires", "equipe", "journal")) {
                desk.navigate(language + "/" + portal.slug() + "/redaction/" + page);
                seen(desk, page + language.replace('/', '-'));
            }
            desk.navigate(language + "/compte/donnees");
            seen(desk, "donnees" + language.replace('/', '-'));
        }
        desk.navigate("/" + portal.slug() + "/redaction/equipe");
        desk.check("input[value=carre]");
        desk.click("main form.form button");
        seen(desk, "invitation");
        Page guest = chromium.person().newPage();
        guest.navigate(desk.locator(".address").innerText());
        seen(guest, "on-vous-invite");
        guest.fill("#prenom", "Yanis");
        guest.click("main form button");

        guest.waitForURL("**/" + portal.slug() + "/redaction");
    }

    private static void seen(Page page, String name) {
        Chromium.look(page, "portal-" + name);
        assertThat(Chromium.axe(page)).as(name).isEmpty();
    }

    private Page signedIn(Account account) {
        Page page = chromium.person().newPage();
        page.navigate(accounts.signInLink(account.id(), "/compte"));
        page.click("main form button");
        page.waitForURL(address -> !address.contains("/connexion"));
        return page;
    }
}
