package org.parvis.world;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium for journeys; shots of what was looked at are left under {@code target/looks}.
 */
public final class Chromium implements AutoCloseable {
    private static final Path LOOKS = Path.of("target", "looks");
    private static final int TELEPHONE = 360;
    private static final int DESK = 1280;

    private final Playwright playwright;
    private final Browser browser;
    private final String server;

    public Chromium(int port) {
        server = "http://localhost:" + port;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(List.of("--no-sandbox")));
    }

    /** A browser of its own, with its own cookies; addresses may be paths of the test server. */
    public BrowserContext person() {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setBaseURL(server)
                        .setLocale("fr-FR")
                        .setViewportSize(TELEPHONE, 780));
    }

    /**
     * Takes the page on a telephone and on a desk; it must not be wider than the screen on either.
     */
    public static void look(Page page, String name) {
        for (int width : new int[] {DESK, TELEPHONE}) {
            page.setViewportSize(width, 780);
            Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(LOOKS.resolve(name + "-" + width + ".png"))
                            .setFullPage(true));
            if (((Number) wide).intValue() > 0) {
                throw new AssertionError(
                        name + " is wider than the screen at " + width + ": +" + wide);
            }
        }
    }

    /** What axe finds wrong, in words; empty is good. */
    public static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at " + rule.getNodes().getFirst().getTarget())
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
