package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;

/** Somebody alone, on a slow network, whose browser keeps the text while they type. */
class DraftJourneyTest extends Journey {
    /** The server has kept the text; its answer takes long to come back. */
    private static final String SLOW_ANSWERS =
            """
            const real = window.fetch;
            window.fetch = async (address, options) => {
                const answer = await real(address, options);
                if (String(address).endsWith('/brouillon')) await new Promise((done) => setTimeout(done, 2500));
                return answer;
            };
            """;

    @Test
    void who_types_on_while_the_text_is_being_kept_does_not_collide_with_themself() {
        Person author = withRole(onPhone(), Role.CONTRIBUTOR);
        author.page.addInitScript(SLOW_ANSWERS);
        // the line on which several write does not come: the form goes on alone
        author.page.route("**/together*", route -> route.abort());
        author.open("/grand-palier/participer/texte");
        author.page.locator("main form button.btn").first().click();
        author.page.waitForURL(Pattern.compile(".*/raconter"));

        author.page.locator("#f-title").fill("Le four");
        author.page.locator("#f-body").pressSequentially("Un début.");
        author.page.waitForFunction(
                "() => document.querySelector('form[data-save]').parvisDraft.busy");
        author.page.locator("#f-body").pressSequentially(" Et la fin.");
        author.page.locator("button.btn[value=plus-tard]").click();

        author.page.waitForURL(Pattern.compile(".*fait=garde"));
        String desk = author.page.url().replaceFirst("\\?.*", "");
        author.open(desk.replaceFirst(".*localhost:\\d+", "") + "/raconter");
        assertThat(author.page.locator("#f-body").inputValue()).isEqualTo("Un début. Et la fin.");
    }

    @Test
    void who_comes_back_to_the_page_at_once_and_goes_on_does_not_collide_with_themself() {
        Person author = withRole(onPhone(), Role.CONTRIBUTOR);
        author.page.addInitScript(SLOW_ANSWERS);
        author.page.route("**/together*", route -> route.abort());
        begin(author);

        author.page.locator("#f-title").fill("Le four");
        author.page.locator("#f-body").fill("Un début.");
        // another window for a moment: what is typed leaves at once
        author.page.evaluate(
                """
                () => {
                    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
                    document.dispatchEvent(new Event('visibilitychange'));
                    delete document.visibilityState;
                }
                """);
        author.page.locator("#f-body").pressSequentially(" Et la fin.");
        author.page.locator("button.btn[value=plus-tard]").click();

        author.page.waitForURL(Pattern.compile(".*fait=garde"));
        assertThat(kept(author)).isEqualTo("Un début. Et la fin.");
    }

    @Test
    void a_quick_press_before_the_line_is_there_goes_on_with_the_text_the_story_has() {
        Person author = withRole(onPhone(), Role.CONTRIBUTOR);
        // the line is asked for and does not answer
        author.page.routeWebSocket(Pattern.compile(".*/ensemble.*"), silent -> {});
        begin(author);
        // the last words of the page before arrive after this page was made
        author.page.evaluate(
                """
                async () => {
                    const form = document.querySelector('form[data-save]');
                    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, version: form.elements.version.value,
                        title: 'Le four', body: 'Mes derniers mots.' });
                    const kept = await fetch(form.dataset.save, { method: 'POST', body });
                    if (!kept.ok) throw new Error('not kept');
                }
                """);
        author.page.locator("button.btn[value=plus-tard]").click();

        author.page.waitForURL(Pattern.compile(".*fait=garde"));
        assertThat(kept(author)).isEqualTo("Mes derniers mots.");
    }

    private static void begin(Person author) {
        author.open("/grand-palier/participer/texte");
        author.page.locator("main form button.btn").first().click();
        author.page.waitForURL(Pattern.compile(".*/raconter"));
    }

    /** What the story says, read without its line. */
    private static String kept(Person author) {
        String desk = author.page.url().replaceFirst("\\?.*", "");
        author.open(desk.replaceFirst(".*localhost:\\d+", "") + "/raconter");
        return author.page.locator("#f-body").inputValue();
    }
}
