package org.parvis.credits;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.credits.CreditsFixture.Stories;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(CreditsFixture.class)
class LookTest {
    @Autowired Credits credits;
    @Autowired Links links;
    @Autowired RemovalStore removals;
    @Autowired Stories stories;
    @Autowired Accounts accounts;
    @Autowired World world;
    @Autowired Cast cast;
    @LocalServerPort int port;

    @Test
    void look() {
        RecordedBy by = new RecordedBy(UUID.randomUUID(), "Claire Vannier");
        PortalId here = world.grandPalier.id();
        SubjectRef story = stories.story(here, "Onzième étage, suite : les chaises du F");
        SubjectRef none = stories.story(here, "La nuit, les fenêtres");
        Wording text =
                Wording.of(
                        "1", Language.FRENCH, "Bonjour.\n# Notre question\nÊtes-vous d’accord ?");
        AppearanceId keita =
                credits.addAppearance(
                        here,
                        story,
                        new NewAppearance(
                                "Mme Keïta",
                                null,
                                false,
                                Presence.SEEN_AND_HEARD,
                                "de 0:10 à 3:40",
                                true,
                                null),
                        by);
        AppearanceId ilyes =
                credits.addAppearance(here, story, NewAppearance.minor("Ilyès", 13), by);
        AppearanceId driver =
                credits.addAppearance(
                        here,
                        story,
                        new NewAppearance(
                                "Livreur", null, false, Presence.SEEN, "4:10", true, null),
                        by);
        credits.addAppearance(
                here,
                story,
                new NewAppearance("Passants", null, false, Presence.SEEN, "", false, null),
                by);
        credits.addAppearance(here, story, NewAppearance.adult("Rose-May"), by);
        credits.answer(
                here, keita, NewSignature.onScreen(Voice.SELF, "Aminata Keïta", "self", text, by));
        credits.answer(here, ilyes, NewSignature.onScreen(Voice.CHILD, "Ilyès", "child", text, by));
        credits.answer(
                here, ilyes, NewSignature.onScreen(Voice.GUARDIAN, "Nadia O.", "mother", text, by));
        credits.answer(
                here,
                driver,
                NewSignature.told(
                        Voice.SELF, Decision.REFUSED, "Livreur", "au téléphone, mardi", by));
        credits.saveCrew(
                here,
                story,
                List.of(
                        new Credit("Inès B.", List.of("directing", "editing"), 18, "", false, null),
                        new Credit("Yanis K.", List.of("camera"), 16, "", true, null),
                        new Credit(
                                "Mme Keïta",
                                List.of("with"),
                                null,
                                "et les voisins du 4",
                                false,
                                null)));
        for (int n = 0; n < 2; n++) {
            removals.add(
                    here,
                    new Removal(
                            new RemovalId(UUID.randomUUID()),
                            "Onzième étage",
                            n == 0 ? story : null,
                            n == 0 ? "Rose-May" : "Un voisin du 4",
                            "au début, devant l’escalier, avec un bonnet rouge",
                            "06 00 00 00 00",
                            n == 0,
                            Removal.State.WAITING,
                            "",
                            java.time.Instant.now().minusSeconds(4000),
                            null,
                            ""));
        }
        LinkToken guardian =
                links.create(here, ilyes, Voice.SECOND_GUARDIAN, Means.LINK, by, null, null);
        LinkToken signed =
                links.create(here, keita, Voice.SELF, Means.SCREEN, by, null, "/grand-palier");
        String base = "/grand-palier/redaction/recits/" + story.id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("people", base + "/personnes");
        pages.put("nobody", "/grand-palier/redaction/recits/" + none.id() + "/personnes");
        pages.put("person", base + "/personnes/" + ilyes);
        pages.put("crew", base + "/equipe");
        pages.put("register", "/grand-palier/redaction/accords");
        pages.put("removals", "/grand-palier/redaction/retraits");
        pages.put("removal", "/grand-palier/retirer-mon-image?recit=Onzi%C3%A8me+%C3%A9tage");
        pages.put("sent", "/grand-palier/retirer-mon-image/merci");
        pages.put("sign", "/grand-palier/accords/" + guardian.text());
        pages.put("signed", "/grand-palier/accords/" + signed.text());
        try (Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                                .setArgs(List.of("--no-sandbox")))) {
            for (int width : List.of(360, 1280)) {
                String in =
                        accounts.signInLink(cast.holding(Role.FACILITATOR).id(), "/grand-palier");
                BrowserContext context =
                        browser.newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setViewportSize(width, 800));
                Page page = context.newPage();
                page.onConsoleMessage(message ->
                        System.out.println("CONSOLE " + message.type() + " " + message.text()));
                page.navigate("http://localhost:" + port + in.replaceFirst("^https?://[^/]+", ""));
                page.click("main button[type=submit], main button");
                for (Map.Entry<String, String> one : pages.entrySet()) {
                    for (String language : List.of("", "/ar")) {
                        page.navigate("http://localhost:" + port + language + one.getValue());
                        String name =
                                one.getKey() + "-" + width + (language.isEmpty() ? "" : "-ar");
                        page.screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(Path.of("/tmp/shots/" + name + ".png")));
                        Object overflow =
                                page.evaluate("document.documentElement.scrollWidth > innerWidth");
                        System.out.println("SHOT " + name + " overflow=" + overflow);
                        if (width == 360) {
                            new AxeBuilder(page)
                                    .analyze()
                                    .getViolations()
                                    .forEach(v ->
                                            System.out.println(
                                                    "AXE "
                                                            + name
                                                            + " "
                                                            + v.getId()
                                                            + " "
                                                            + v.getNodes().stream()
                                                                    .map(node -> node.getHtml())
                                                                    .limit(3)
                                                                    .toList()));
                        }
                    }
                }
                page.navigate("http://localhost:" + port + base + "/personnes");
                page.locator("form[action$='/lien'] button").first().click();
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("/tmp/shots/link-" + width + ".png")));
                page.navigate("http://localhost:" + port + base + "/personnes");
                page.locator("summary:has-text('J’ajoute')").click();
                page.locator("summary:has-text('dit non')").first().click();
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("/tmp/shots/people-open-" + width + ".png")));
                context.close();
            }
        }
    }
}
