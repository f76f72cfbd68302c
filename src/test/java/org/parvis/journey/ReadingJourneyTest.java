package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.demonstration.Excerpts;

/** Readers: with the keyboard alone, and in Arabic. */
class ReadingJourneyTest extends Journey {
    private static final String FILM = "/grand-palier/voir/la-barbiere-de-la-place";

    @BeforeEach
    void aFilmIsOnline() {
        Excerpts.play(server, Set.of("la-barbiere-de-la-place", "mon-premier-hiver"));
    }

    @Test
    void a_film_is_found_played_paused_and_captioned_with_the_keyboard_alone() {
        Person reader = atDesk().open(FILM).waitsFor("[data-hls]");
        reader.open("/grand-palier/voir");

        tabTo(reader, "a[href$='/voir/la-barbiere-de-la-place']");
        reader.page.keyboard().press("Enter");
        reader.page.waitForURL("**" + FILM);
        tabTo(reader, "[data-do=play]");
        reader.page.keyboard().press("Enter");
        reader.page.waitForFunction("() => document.querySelector('video').currentTime > 0.3");
        tabTo(reader, "[data-do=play]");
        reader.page.keyboard().press("Enter");
        reader.page.waitForFunction("() => document.querySelector('video').paused");
        tabTo(reader, "[data-do=captions]");
        String before = pressed(reader);
        reader.page.keyboard().press("Space");

        assertThat(pressed(reader)).isNotEqualTo(before);
    }

    private static String pressed(Person reader) {
        return reader.page.locator("[data-do=captions]").getAttribute("aria-pressed");
    }

    /** Presses Tab until this has the focus. */
    private static void tabTo(Person reader, String selector) {
        for (int presses = 0; presses < 120; presses++) {
            reader.page.keyboard().press("Tab");
            Object there =
                    reader.page.evaluate("css => document.activeElement.matches(css)", selector);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("the Tab key never reaches " + selector);
    }

    @Test
    void the_home_in_arabic_reads_from_right_to_left_and_fits_a_small_screen() {
        Person reader = onPhone().open("/ar/grand-palier");

        assertThat(reader.page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
