package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.credits.Credits;
import org.parvis.credits.Decision;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Voice;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Drafts;
import org.parvis.newsroom.Newcomers;
import org.parvis.world.Browser;
import org.parvis.world.Chromium;
import org.parvis.world.Wire;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone that reads again without a network, and what it may still show. */
class KeptPagesJourneyTest extends Journey {
    private static final int FAST = 50_000_000;
    private static final String KEPT =
            "path => caches.open('parvis-pages').then((kept) => kept.match(path, { ignoreVary: true })).then(Boolean)";

    /** As if the page had been opened that many hours before. */
    private static final String AGE =
            """
            async ([path, hours]) => {
                const pages = await caches.open('parvis-pages');
                const kept = await pages.match(path, { ignoreVary: true });
                const headers = new Headers(kept.headers);
                headers.set('X-Parvis-Until', String(Number(headers.get('X-Parvis-Until')) - hours * 3600000));
                await pages.put(path, new Response(await kept.text(), { headers }));
            }
            """;

    @Autowired Credits credits;

    private Wire wire;
    private Person reader;
    private String title;
    private SubjectRef story;
    private String page;

    @BeforeEach
    void a_story_with_somebody_in_it_is_opened_on_a_telephone() {
        title = "Le banc gardé " + UUID.randomUUID().toString().substring(0, 8);
        publish();
        wire = new Wire(port, FAST);
        BrowserContext telephone =
                Chromium.browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL("http://localhost:" + wire.port())
                                        .setLocale("fr-FR")
                                        .setViewportSize(PHONE, 740));
        reader = new Person(telephone);
        reader.open("/grand-palier");
        reader.page.waitForFunction("() => navigator.serviceWorker.controller");
        reader.page.waitForFunction(KEPT, "/hors-ligne");
        reader.open(page).sees(title);
        reader.page.waitForFunction(KEPT, page);
    }

    @AfterEach
    void the_line_is_taken_down() {
        reader.close();
        wire.close();
    }

    @Test
    void a_kept_page_is_shown_without_a_network_for_three_days_and_no_longer() {
        wire.cut();
        reader.page.evaluate(AGE, new Object[] {page, 71});
        boolean afterAlmostThree = shows();
        open("/grand-palier/jamais-ouvert");
        reader.sees("À lire sans réseau").sees("trois jours").sees("Jusqu’au");
        boolean listed =
                reader.page.locator("[data-kept] a").allTextContents().stream()
                        .anyMatch(words -> words.contains(title));
        reader.page.evaluate(AGE, new Object[] {page, 2});
        boolean afterThree = shows();

        assertThat(afterAlmostThree).isTrue();
        assertThat(listed).isTrue();
        assertThat(afterThree).isFalse();
        reader.sees("Cette page n’est pas gardée");
        assertThat(reader.page.evaluate(KEPT, page)).isEqualTo(false);
    }

    @Test
    void a_clock_set_back_does_not_make_a_kept_page_live_longer() {
        wire.cut();
        reader.page.evaluate(AGE, new Object[] {page, -100});

        assertThat(shows()).isFalse();
    }

    @Test
    void a_story_taken_back_meanwhile_leaves_the_telephone_at_the_first_moment_of_network() {
        wire.cut();
        boolean before = shows();
        credits.appearances(world.grandPalier.id(), story)
                .forEach(person ->
                        credits.answer(
                                world.grandPalier.id(),
                                person.id(),
                                NewSignature.told(
                                        Voice.SELF, Decision.WITHDRAWN, "Malika", "", claire())));
        boolean meanwhile = shows();
        wire.mend();
        reader.page.evaluate("() => dispatchEvent(new Event('online'))");
        reader.page.waitForFunction(KEPT.replace(".then(Boolean)", ".then((one) => !one)"), page);
        wire.cut();

        assertThat(before).isTrue();
        assertThat(meanwhile).isTrue();
        assertThat(shows()).isFalse();
    }

    @Test
    void a_kept_page_that_has_not_changed_is_kept_three_days_more() {
        reader.page.evaluate(AGE, new Object[] {page, 48});

        reader.page.evaluate("() => dispatchEvent(new Event('online'))");
        reader.page.waitForFunction(
                """
                async (path) => {
                    const kept = await (await caches.open('parvis-pages')).match(path, { ignoreVary: true });
                    return Number(kept.headers.get('X-Parvis-Until')) - Date.now() > 70 * 3600000;
                }
                """,
                page);

        wire.cut();
        assertThat(shows()).isTrue();
    }

    private boolean shows() {
        open(page);
        return reader.page.getByText(title).count() > 0;
    }

    private void open(String path) {
        reader.page.navigate(path, new Page.NavigateOptions().setTimeout(20_000));
    }

    private static RecordedBy claire() {
        return new RecordedBy(UUID.randomUUID(), "Claire V.");
    }

    private void publish() {
        Newcomers newcomers = new Newcomers(accounts, port);
        Browser author =
                newcomers.browserOf(
                        newcomers.somebody("Paulo", world.grandPalier.id(), Role.CONTRIBUTOR));
        Browser reviewer =
                newcomers.browserOf(
                        newcomers.somebody("Claire", world.grandPalier.id(), Role.FACILITATOR));
        Drafts drafts = new Drafts("/grand-palier");
        String desk = drafts.begun(author, "texte");
        drafts.told(author, desk, title, "Le banc est revenu.");
        story = Desk.StoryIdOf.desk(desk).ref();
        agree(story);
        drafts.proposed(author, desk);
        reviewer.get("/grand-palier/participer/texte");
        Browser.Answer published = reviewer.post(desk + "/publication");
        page = reviewer.get(published.location()).page().select(".toast a").attr("href");
    }

    private void agree(SubjectRef subject) {
        var malika =
                credits.addAppearance(
                        world.grandPalier.id(), subject, NewAppearance.adult("Malika"), claire());
        var shown =
                new org.parvis.credits.Wording(
                        "1", org.parvis.kernel.Language.FRENCH, "D’accord.", "0".repeat(64));
        credits.answer(
                world.grandPalier.id(),
                malika,
                NewSignature.onScreen(Voice.SELF, "Malika", "self", shown, claire()));
    }
}
