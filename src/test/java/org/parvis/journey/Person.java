package org.parvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Somebody in front of a browser: finds things by the words on the screen, as people do. */
final class Person implements AutoCloseable {
    private static final double PATIENCE = 20_000;

    final Page page;
    private final BrowserContext context;

    Person(BrowserContext context) {
        this.context = context;
        this.context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    /** Opens a one-time link and presses its button. */
    Person signIn(String link) {
        return open(link).press("J’entre");
    }

    Person press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Person follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    Person unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).first().click();
        return this;
    }

    Person fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Person tick(String label) {
        field(label).check();
        return this;
    }

    Person attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    Person sees(String text) {
        assertThat(page.getByText(text).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    Person doesNotSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label).first();
    }

    /** Loads the page again until this is on it: what the server prepares takes a moment. */
    Person waitsFor(String selector) {
        for (int tries = 0; tries < 60 && page.locator(selector).count() == 0; tries++) {
            page.waitForTimeout(1000);
            page.reload();
        }
        assertThat(page.locator(selector).first()).isAttached();
        return this;
    }

    /** Starts the film of the page and waits until pictures move. */
    Person watches() {
        page.locator("[data-do=play]").first().click();
        page.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
