package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voice, film and photographs taken in the page of a telephone whose tab may die at any moment. */
class RecordingJourneyTest extends Journey {
    private static final String FILES = "[data-files] > li";

    /** Plays to the end what the first line of the files holds, and says how long it is. */
    private static final String LENGTH =
            """
            async () => {
              const medium = document.querySelector("[data-listen] > *");
              if (medium.readyState < 1) await new Promise((done) => medium.addEventListener("loadedmetadata", done));
              if (Number.isFinite(medium.duration)) return medium.duration;
              const end = new Promise((done) => medium.addEventListener("durationchange", done));
              medium.currentTime = 1e7;
              await end;
              return medium.duration;
            }\
            """;

    @ParameterizedTest
    @CsvSource({"film, Je filme", "son, J’enregistre ma voix"})
    void what_was_recorded_before_the_tab_was_killed_is_there_again(String kind, String button) {
        Person ines = onPhone();
        compose(ines.page, kind);
        ines.page.fill("[name=titre]", "Le marché");
        ines.press(button);
        ines.page.waitForSelector("[data-time]:text('0:04')");

        kill(ines.page);

        Page again = ines.context().newPage();
        compose(again, kind);
        again.waitForSelector(FILES);
        assertThat(again.inputValue("[name=titre]")).isEqualTo("Le marché");
        assertThat(length(again)).isBetween(2.5, 10.0);
    }

    @Test
    void photographs_taken_in_the_page_outlive_it() {
        Person ines = onPhone();
        compose(ines.page, "photos");
        ines.press("Je prends une photo");
        for (int taken = 1; taken <= 3; taken++) {
            ines.press("Je prends la photo");
            ines.page.waitForSelector(FILES + ":nth-child(" + taken + ")");
        }

        kill(ines.page);

        Page again = ines.context().newPage();
        compose(again, "photos");
        again.waitForSelector(FILES + ":nth-child(3) img");
        assertThat(again.locator(FILES).count()).isEqualTo(3);
    }

    @Test
    void another_tab_leaves_a_recording_under_way_alone() {
        Person ines = onPhone();
        compose(ines.page, "son");
        ines.press("J’enregistre ma voix");
        ines.page.waitForSelector("[data-time]:text('0:03')");

        Page other = ines.context().newPage();
        compose(other, "son");
        other.waitForTimeout(1_500);
        assertThat(other.locator(FILES).count()).isZero();
        ines.page.bringToFront();
        ines.press("J’ai fini");

        ines.page.waitForSelector(FILES);
        assertThat(length(ines.page)).isGreaterThan(4);
        other.waitForSelector(FILES);
    }

    @Test
    void who_presses_send_while_they_speak_sends_their_last_word_too() {
        Person ines = onPhone();
        compose(ines.page, "son");
        ines.page.fill("[name=prenom]", "Inès");
        ines.page.fill("[name=titre]", "Ma voix du soir");
        ines.page.check("[name=reponse][value=aucune]");
        ines.page.check("[name=oeuvre]");
        ines.press("J’enregistre ma voix");
        ines.page.waitForSelector("[data-time]:text('0:02')");

        ines.press("J’envoie à la rédaction");

        ines.page.waitForSelector("[data-away=sent]:not([hidden])");
        Locator follow = ines.page.locator("[data-follow]");
        ines.page.navigate(follow.getAttribute("href"));
        assertThat(ines.page.locator("main, body").first().innerText()).contains("voix-");
    }

    private static void compose(Page page, String kind) {
        page.navigate("/grand-palier/participer/" + kind + "/sans-compte");
        page.waitForSelector("[data-compose][data-ready]");
    }

    private static double length(Page page) {
        return ((Number) page.evaluate(LENGTH)).doubleValue();
    }

    /** The renderer dies at once, as when a telephone needs its memory. */
    private static void kill(Page page) {
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(2000));
        } catch (PlaywrightException dead) {
            // it does not live to answer
        }
        page.close();
    }
}
