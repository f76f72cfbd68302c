package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An idea given on a telephone whose tab dies and whose network is cut. */
class IdeaJourneyTest extends Journey {
    private static final FilePayload PHOTO =
            new FilePayload(
                    "mur.png",
                    "image/png",
                    Base64.getDecoder()
                            .decode(
                                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="));

    @Autowired JdbcClient db;

    @Test
    void what_was_typed_and_said_before_the_tab_was_killed_is_there_again() {
        Person ines = onPhone();
        box(ines.page);
        ines.page.fill("[name=idee]", "Filmer la fanfare");
        ines.press("J’enregistre ma voix");
        ines.page.waitForSelector("[data-do=record]:has-text('0:03')");

        kill(ines.page);

        Page again = ines.context().newPage();
        box(again);
        again.waitForFunction("() => document.querySelector('#son').files.length === 1");
        assertThat(again.inputValue("[name=idee]")).isEqualTo("Filmer la fanfare");
        assertThat(again.evaluate("() => document.querySelector('#son').files[0].size"))
                .isInstanceOfSatisfying(
                        Integer.class, size -> assertThat(size).isGreaterThan(4_000));
        assertThat(again.locator("[data-recorder] audio").isVisible()).isTrue();
    }

    @Test
    void an_idea_given_without_a_network_leaves_once_when_it_is_back() {
        String words = "Une idée " + UUID.randomUUID();
        Person ines = onPhone();
        box(ines.page);
        ines.page.fill("[name=idee]", words);
        ines.page.setInputFiles("#photo", PHOTO);
        ines.page.route("**/idees", Route::abort);
        ines.press("Je donne mon idée").sees("Le réseau est coupé.");

        kill(ines.page);

        Page again = ines.context().newPage();
        again.navigate("/grand-palier/idees");
        again.waitForURL("**/idees/suivi/**");
        assertThat(again.locator("[role=status]").first().innerText()).contains("dans la boîte");
        assertThat(files(words)).isEqualTo(1);
        box(again);
        assertThat(again.inputValue("[name=idee]")).as("it left this telephone").isEmpty();
    }

    @Test
    void what_the_newsroom_refuses_comes_back_with_its_photograph() {
        Person ines = onPhone();
        box(ines.page);
        ines.page.fill("[name=courriel]", "ines");
        ines.page.setInputFiles("#photo", PHOTO);
        ines.press("Je donne mon idée").sees("Cette adresse ne peut pas recevoir de lettre");

        ines.page.waitForFunction("() => document.querySelector('#photo').files.length === 1");
        assertThat(ines.page.inputValue("[name=courriel]")).isEqualTo("ines");
    }

    private long files(String words) {
        return db.sql(
                        "SELECT count(*) FROM conference.idea AS i JOIN conference.idea_file AS f"
                                + " ON f.portal_id = i.portal_id AND f.idea_id = i.id WHERE i.words = :words")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private static void box(Page page) {
        page.navigate("/grand-palier/idees");
        page.waitForSelector("[data-idea][data-ready]");
    }

    private static void kill(Page page) {
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(2000));
        } catch (PlaywrightException dead) {
            // it does not live to answer
        }
        page.close();
    }
}
