package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Reread;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** A short text is called easy to read only once people concerned have re-read it. */
class EasyReadingTest extends Desk {
    @Autowired Catalogue catalogue;

    @Test
    void it_says_who_re_read_it_and_says_so_while_nobody_has() {
        String desk = begun("texte");
        easy(desk, "Bernard a 68 ans.\nIl vit au port.");
        nobodyIsSeen(desk);
        proposed(desk);
        Browser.Answer waiting = reviewer.get(desk + "/relecture");
        String address = address(reviewer.post(desk + "/publication"));
        Browser reader = new Browser(port);
        Browser.Answer before = reader.get(address);

        Browser.Answer nobody = reviewer.post(desk + "/facile-a-lire", "jour", "2026-11-03");
        Browser.Answer never =
                reviewer.post(desk + "/facile-a-lire", "lecteurs", "Nour", "jour", "2126-11-03");
        Browser.Answer kept =
                reviewer.post(
                        desk + "/facile-a-lire", "lecteurs", "Nour et Enzo", "jour", "2025-11-03");
        Browser.Answer after = reader.get(address);

        assertThat(waiting.page().select("#facile .chip").text()).isEqualTo("Pas encore relu");
        assertThat(waiting.page().select("ul.check").text())
                .contains("En bref : relu par des personnes concernées");
        assertThat(before.page().select("section.easy h2").text()).isEqualTo("En bref");
        assertThat(before.page().select("section.easy").text()).contains("n’a pas encore été relu");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page().select("#jour").attr("value")).isEqualTo("2026-11-03");
        assertThat(nobody.page().select("#lecteurs-e").text()).contains("un prénom au moins");
        assertThat(never.status()).isEqualTo(422);
        assertThat(never.page().select("#lecteurs").attr("value"))
                .as("what was typed stays")
                .isEqualTo("Nour");
        assertThat(never.page().select("#jour[aria-describedby=jour-e]")).hasSize(1);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(after.page().select("section.easy h2").text())
                .isEqualTo("En bref, facile à lire");
        assertThat(after.page().select("section.easy").text())
                .contains("Relu par Nour et Enzo, le 3 novembre 2025");
        assertThat(catalogue.find(world.grandPalier.id(), StoryIdOf.desk(desk).ref()))
                .get()
                .extracting(Entry::reread)
                .isEqualTo(new Reread("Nour et Enzo", LocalDate.of(2025, 11, 3)));
    }

    @Test
    void words_changed_since_are_to_be_read_again() {
        String desk = begun("texte");
        easy(desk, "Bernard a 68 ans.");
        proposed(desk);
        reviewer.post(desk + "/facile-a-lire", "lecteurs", "Nour", "jour", "2025-11-03");
        Browser.Answer reread = reviewer.get(desk + "/relecture");

        easy(desk, "Bernard a 69 ans.");

        assertThat(reread.page().select("#facile .chip").text()).isEqualTo("Relu");
        assertThat(reviewer.get(desk + "/relecture").page().select("#facile .chip").text())
                .isEqualTo("Pas encore relu");
    }

    private void easy(String desk, String easy) {
        String version = version(author.get(desk + "/raconter"));
        Browser.Answer told =
                author.post(
                        desk + "/raconter",
                        "version",
                        version,
                        "puis",
                        "suite",
                        "title",
                        "Le port de Bernard",
                        "body",
                        "Il se souvient de l’eau.",
                        "easy",
                        easy,
                        "seen",
                        "NO",
                        "phone",
                        "06 12 34 56 78");
        assertThat(told.status()).as(told.body()).isEqualTo(303);
    }
}
