package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;

/** A programme of several years, in the shape of "Je filme mon quartier", made by hand. */
class ThreeYearsJourneyTest extends Journey {
    private static final String DESK = "/grand-palier/redaction/";
    private static final int MOST_CLICKS = 40;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void three_years_of_workshops_are_made_in_forty_clicks() {
        Person person = withRole(atDesk(), Role.FACILITATOR);
        person.open(DESK + "ateliers");
        Instant begun = Instant.now();
        Clicks clicks = new Clicks(person.page);

        clicks.on("a[href$='/ateliers/nouveau']");
        clicks.type("#titre", "Je filme mon quartier " + mark);
        clicks.type("#du", "2026-09-01");
        clicks.type("#au", "2029-06-30");
        clicks.type("#lieu", "Local du 6");
        clicks.tick("input[name='s1-jours'][value='6']");
        clicks.tick("input[name='w-oui']");
        clicks.tick("input[name='v-oui']");
        for (String holidays : List.of("AUTUMN", "WINTER", "SPRING")) {
            clicks.tick("input[name='v-vacances'][value='" + holidays + "']");
        }
        clicks.on("main form button.btn[type=submit]");
        clicks.on("a[href*='/ateliers/groupes/']:not([href$='/dates'])");
        String names = "Personne %d " + mark;
        List<String> people = new ArrayList<>();
        for (int number = 1; number <= 25; number++) {
            people.add(names.formatted(number));
        }
        clicks.type("#noms", String.join("\n", people));
        clicks.on("form[action$='/inscriptions'] button.btn:not(.small)");
        person.sees("Personne 25 " + mark);
        Duration taken = Duration.between(begun, Instant.now());
        person.page.locator("nav .crumbs a").last().click();
        person.follow("Toutes les séances");

        int sessions = person.page.locator(".todo > li").count();
        System.out.printf(
                "three years: %d sessions, 25 people, %d clicks, %d ms%n",
                sessions, clicks.count, taken.toMillis());
        assertThat(clicks.count).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(taken).isLessThan(Duration.ofMinutes(3));
        assertThat(sessions).isGreaterThan(250);
    }

    /** Counts what a hand does: pressing, ticking, entering a field. */
    private static final class Clicks {
        private final Page page;
        private int count;

        Clicks(Page page) {
            this.page = page;
        }

        void on(String selector) {
            count++;
            page.locator(selector).first().click();
        }

        void tick(String selector) {
            count++;
            page.locator(selector).first().check();
        }

        void type(String selector, String text) {
            count++;
            page.locator(selector).fill(text);
        }
    }
}
