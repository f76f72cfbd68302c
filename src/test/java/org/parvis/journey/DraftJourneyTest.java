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
}
