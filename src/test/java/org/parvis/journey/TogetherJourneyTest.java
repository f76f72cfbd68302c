package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.world.Chromium;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people in one text, in real browsers, with cuts of the network. */
class TogetherJourneyTest extends Journey {
    private static final int ROUNDS = Integer.getInteger("parvis.soak.together", 40);
    private static final int MOST_BYTES = 120_000;
    static final String ON =
            "() => document.querySelector('form[data-save]')?.dataset.together === 'on'";
    static final String SAFE =
            """
            () => { const all = document.querySelector('form[data-save]').parvisTogether;
                    return all.complete() && all.upTo === all.settledUpTo && all.graftOf === undefined; }
            """;

    /** One word more in a random gap, one of one's own less now and then, or a cut. */
    static final String EDIT =
            """
            ([word, mine, where, what]) => {
                const field = document.querySelector('#f-body'), all = field.form.parvisTogether;
                const type = (words, caret) => {
                    field.value = words;
                    field.setSelectionRange(caret, caret);
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                };
                if (what < 0.12) all.line.lose();
                const at = what > 0.85 ? (field.value + ' ').indexOf(`${mine} `) : -1;
                if (at >= 0) type(field.value.slice(0, at) + field.value.slice(at + mine.length + 1), at);
                const gaps = [0, ...[...field.value.matchAll(/ /g)].map(({ index }) => index + 1)];
                const gap = gaps[Math.floor(where * gaps.length)];
                type(`${field.value.slice(0, gap)}${word} ${field.value.slice(gap)}`, gap + word.length + 1);
                return at >= 0 ? mine : '';
            }
            """;

    private @Autowired StoryStore stories;

    @Test
    void two_people_in_one_paragraph_and_a_cut_lose_no_word() {
        Person author = writer(Role.CONTRIBUTOR);
        String desk = begins(author);
        Person reviewer = writer(Role.FACILITATOR);
        comes(reviewer, desk);

        author.page.locator("#f-title").fill("Le four banal");
        author.page.locator("#f-body").pressSequentially("Au four du quartier. ");
        reviewer.sees("Cast").page.locator("#f-body").press("Control+Home");
        reviewer.page.locator("#f-body").pressSequentially("Chaque samedi. ");
        author.page.locator("#f-body").pressSequentially("On cuit le pain. ");
        alike(author, reviewer);
        reviewer.context().setOffline(true);
        reviewer.sees("Vous êtes hors ligne");
        reviewer.page.locator("#f-body").pressSequentially("Sans réseau aussi. ");
        author.page.locator("#f-body").press("Control+End");
        author.page.locator("#f-body").pressSequentially("Et l’on rit.");
        Chromium.look(reviewer.page, "together-offline");
        reviewer.context().setOffline(false);
        alike(author, reviewer);
        author.page.waitForFunction(SAFE);

        assertThat(stored(desk))
                .containsOnlyOnce("Au four du quartier.")
                .containsOnlyOnce("Chaque samedi.")
                .containsOnlyOnce("On cuit le pain.")
                .containsOnlyOnce("Sans réseau aussi.")
                .containsOnlyOnce("Et l’on rit.");
        Chromium.look(author.page, "together");
        assertThat(Chromium.axe(author.page)).isEmpty();
        author.page.locator("button.btn[value=plus-tard]").click();
        author.page.waitForURL(Pattern.compile(".*fait=garde"));
        reviewer.page
                .locator("button.btn[value=relecture], button.btn[value=plus-tard]")
                .first()
                .click();
        reviewer.page.waitForURL(Pattern.compile(".*fait=garde"));
        assertThat(stored(desk)).containsOnlyOnce("Sans réseau aussi.");
    }

    @Test
    void a_tab_killed_without_a_network_finds_its_words_again() {
        Person author = writer(Role.CONTRIBUTOR);
        String desk = begins(author);
        author.page.locator("#f-body").pressSequentially("Avant. ");
        author.page.waitForFunction(SAFE);

        author.page.evaluate(
                "() => { const { line } = document.querySelector('form[data-save]').parvisTogether; line.ended = true; line.lose(); }");
        author.page.locator("#f-body").pressSequentially("Pendant.");
        author.page.close();
        Page again = author.context().newPage();
        again.navigate(desk + "/raconter");
        again.waitForFunction(ON);
        again.waitForFunction(SAFE);

        assertThat(again.locator("#f-body").inputValue()).isEqualTo("Avant. Pendant.");
        assertThat(stored(desk)).isEqualTo("Avant. Pendant.");
    }

    @Test
    void what_somebody_saves_without_script_appears_and_nothing_is_there_twice() {
        Person author = writer(Role.CONTRIBUTOR);
        String desk = begins(author);
        author.page.locator("#f-title").fill("Un titre");
        author.page.locator("#f-body").pressSequentially("Un début.");
        author.page.waitForFunction(SAFE);
        Person plain = withRole(withoutScript(), Role.FACILITATOR);

        plain.open(desk + "/raconter").page.locator("#f-body").fill("Un début. Et une suite.");
        plain.page.locator("button.btn[value=plus-tard]").click();
        author.page.waitForFunction(
                "() => document.querySelector('#f-body').value === 'Un début. Et une suite.'");
        author.page.locator("#f-body").press("Control+End");
        author.page.locator("#f-body").pressSequentially(" Fin.");
        author.page.waitForFunction(SAFE);

        assertThat(stored(desk)).isEqualTo("Un début. Et une suite. Fin.");
    }

    /** {@code -Dparvis.soak.together=1000} for longer. */
    @Test
    void random_edits_of_three_with_cuts_end_in_one_text() {
        Person author = writer(Role.CONTRIBUTOR);
        String desk = begins(author);
        List<Person> three = List.of(author, writer(Role.FACILITATOR), writer(Role.EDITOR));
        three.subList(1, 3).forEach(person -> comes(person, desk));
        Random random = new Random(7);
        List<String> alive = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            for (int who = 0; who < 3; who++) {
                String mine = "w" + who + "-" + random.nextInt(round + 1);
                String word = "w" + who + "-" + round;
                Object gone =
                        three.get(who)
                                .page
                                .evaluate(
                                        EDIT,
                                        List.of(
                                                word,
                                                mine,
                                                random.nextDouble(),
                                                random.nextDouble()));
                alive.add(word);
                alive.remove(String.valueOf(gone));
            }
        }
        three.forEach(person -> person.page.waitForFunction(SAFE));
        alike(author, three.get(1));
        alike(author, three.get(2));

        String text = stored(desk);
        assertThat(Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(alive);
        assertThat(text.strip()).isEqualTo(body(author).strip());
    }

    @Test
    void the_scripts_for_writing_together_stay_light() throws IOException {
        long bytes = 0;
        for (String file :
                List.of(
                        "vendor/yjs.js",
                        "js/together.js",
                        "js/together-field.js",
                        "js/together-carets.js",
                        "js/together-line.js",
                        "js/fragment.js")) {
            bytes += Files.size(Path.of("src/main/web").resolve(file));
        }

        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }

    private Person writer(Role role) {
        String name = "Cast " + role.name().charAt(0);
        var account = accounts.create(name, UUID.randomUUID() + "@palier.example", Language.FRENCH);
        accounts.grant(account.id(), role, world.grandPalier.id());
        return atDesk().signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private static String begins(Person author) {
        author.open("/grand-palier/participer/texte");
        author.page.locator("main form button.btn").first().click();
        author.page.waitForURL(Pattern.compile(".*/raconter"));
        author.page.waitForFunction(ON);
        String path = URI.create(author.page.url()).getPath();
        return path.substring(0, path.length() - "/raconter".length());
    }

    private static void comes(Person person, String desk) {
        person.open(desk + "/raconter").page.waitForFunction(ON);
    }

    private static String body(Person person) {
        return person.page.locator("#f-body").inputValue();
    }

    private static void alike(Person one, Person other) {
        for (int tries = 0; tries < 150 && !body(one).equals(body(other)); tries++) {
            one.page.waitForTimeout(100);
        }
        assertThat(body(other)).isEqualTo(body(one));
    }

    private String stored(String desk) {
        StoryId id = new StoryId(UUID.fromString(desk.substring(desk.lastIndexOf('/') + 1)));
        return StoryForm.of(stories.find(world.grandPalier.id(), id).orElseThrow()).value("body");
    }
}
