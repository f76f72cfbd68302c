package org.parvis.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.world.Wire;

/** A telephone on a bad line, whose tabs are killed at any moment; counts what happened to it. */
final class Telephone implements AutoCloseable {
    private final BrowserContext context;
    private final Wire wire;
    private final String address;
    private final Random random;
    private Page page;
    private int kills;
    private int cuts;

    Telephone(BrowserContext context, Wire wire, String address, Random random) {
        this.context = context;
        this.wire = wire;
        this.address = address;
        this.random = random;
        this.page = context.newPage();
    }

    int kills() {
        return kills;
    }

    int cuts() {
        return cuts;
    }

    Page page() {
        return page;
    }

    /** Opens the composer and waits until what it kept is shown; the network may be away. */
    void open() {
        for (int tries = 0; ; tries++) {
            try {
                page.navigate(address, new Page.NavigateOptions().setTimeout(6_000));
                page.waitForSelector(
                        "[data-compose][data-ready]",
                        new Page.WaitForSelectorOptions()
                                .setState(WaitForSelectorState.ATTACHED)
                                .setTimeout(8_000));
                return;
            } catch (PlaywrightException nothingThere) {
                if (tries == 20) {
                    throw nothingThere;
                }
                wire.mend();
            }
        }
    }

    void type(Map<String, String> words) {
        words.forEach((name, text) -> page.fill("[name=" + name + "]", text));
    }

    String typed(String name) {
        return page.inputValue("[name=" + name + "]");
    }

    void choose(List<Path> files) {
        page.setInputFiles("#fichier", files.toArray(Path[]::new));
    }

    /** Names of the files on the screen: what is there is safe. */
    List<String> files() {
        return page.locator("[data-files] > li [data-name]").allTextContents();
    }

    Locator caption(String file) {
        return page.locator("[data-files] > li")
                .filter(new Locator.FilterOptions().setHasText(file))
                .locator("[data-field=legend]");
    }

    /** The renderer dies at once, as when a telephone needs its memory; or the tab is closed. */
    void kill() {
        kills++;
        Page dying = page;
        page = context.newPage();
        if (random.nextBoolean()) {
            try {
                dying.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(2000));
            } catch (PlaywrightException dead) {
                // it does not live to answer
            }
        }
        dying.close();
    }

    void cut() {
        cuts++;
        wire.cut();
    }

    void mend() {
        wire.mend();
    }

    /** Waits a moment that nobody chose. */
    void moment(int most) {
        page.waitForTimeout(random.nextInt(most));
    }

    boolean isShown(String selector) {
        return page.locator(selector + ":not([hidden])").count() > 0;
    }

    @Override
    public void close() {
        context.close();
    }
}
