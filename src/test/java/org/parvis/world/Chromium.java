package org.parvis.world;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, started once for all journeys and stopped with the tests; each of these is a
 * few people of one server in it.
 */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path LOOKS = Path.of("target", "looks");
    private static final int TELEPHONE = 360;
    private static final int DESK = 1280;
    private static final int HIGH = 780;
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--autoplay-policy=no-user-gesture-required",
                    "--mute-audio",
                    // a microphone that beeps, a camera that turns, and leave to use them
                    "--use-fake-device-for-media-stream",
                    "--use-fake-ui-for-media-stream");

    private static final Playwright PLAYWRIGHT =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER =
            PLAYWRIGHT
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(PROGRAM)
                                    .setArgs(QUIET));

    static {
        // the browser belongs to the test process and goes with it
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private final String server;
    private final List<BrowserContext> people = new ArrayList<>();

    public Chromium(int port) {
        server = "http://localhost:" + port;
    }

    /** The browser itself, for those who say how their people's telephones are made. */
    public static Browser browser() {
        return BROWSER;
    }

    /** Somebody with cookies of their own; addresses may be paths of the test server. */
    public BrowserContext person() {
        BrowserContext person =
                BROWSER.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(server)
                                .setLocale("fr-FR")
                                .setViewportSize(TELEPHONE, HIGH));
        people.add(person);
        return person;
    }

    /**
     * Takes the page on a telephone and on a desk, under {@code target/looks}; it must not be wider
     * than the screen on either.
     */
    public static void look(Page page, String name) {
        for (int width : new int[] {DESK, TELEPHONE}) {
            page.setViewportSize(width, HIGH);
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

    /** Its people go home; the browser stays for the next. */
    @Override
    public void close() {
        people.forEach(BrowserContext::close);
    }
}
