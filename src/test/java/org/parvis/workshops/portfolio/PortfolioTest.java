package org.parvis.workshops.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.Printed;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.world.Browser;

class PortfolioTest extends WorkshopRoom {
    @Test
    void one_gesture_after_the_session_is_in_the_persons_own_portfolio() {
        learnt();

        Browser.Answer page = new Browser(port).get(hand("Inès"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.page().select("main").text())
                .contains("Le carnet de Inès B.", "1 séance", "3 h en tout", "Image")
                .contains("A aidé quelqu’un", "Tu tiens le cadre.")
                .doesNotContain("A montré comment faire", "Yanis");
    }

    @Test
    void the_gesture_can_be_taken_back() {
        learnt();

        send(sessionPage(0) + "/acquis", "", "o-" + id("Inès"), "", "mots-" + id("Inès"), "");

        assertThat(new Browser(port).get(hand("Inès")).page().select("main").text())
                .doesNotContain("Image", "A aidé quelqu’un", "Tu tiens le cadre.");
    }

    @Test
    void the_person_shows_it_by_an_address_that_they_close() {
        learnt();
        String mine = hand("Inès");
        Browser ines = new Browser(port);
        ines.get(mine);

        ines.post(mine + "/partage");
        String shown = ines.get(mine).page().select("#adresse").attr("value");
        Browser.Answer seen = new Browser(port).get(shown);
        ines.post(mine + "/partage", "mots", "oui");
        Browser.Answer withWords = new Browser(port).get(shown);
        ines.post(mine + "/partage/fin");
        Browser.Answer closed = new Browser(port).get(shown);

        assertThat(seen.body()).contains("A aidé quelqu’un").doesNotContain("Tu tiens le cadre.");
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(withWords.body()).contains("Tu tiens le cadre.");
        assertThat(closed.status()).isEqualTo(404);
        assertThat(new Browser(port).get(mine).status()).isEqualTo(200);
    }

    @Test
    void a_new_address_closes_the_one_before_and_a_shown_one_opens_nothing_else() {
        String lost = hand("Inès");
        String now = hand("Inès");

        assertThat(new Browser(port).get(lost).status()).isEqualTo(404);
        assertThat(new Browser(port).get(now).status()).isEqualTo(200);
    }

    @Test
    void it_is_taken_away_as_a_file_that_needs_no_server() throws IOException {
        learnt();
        Browser ines = new Browser(port);
        String file = hand("Inès") + "/carnet.zip";

        List<String> names = new ArrayList<>();
        String all = "";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Printed.file(ines, file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                all += new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        }

        assertThat(names)
                .containsExactly(
                        "carnet.html",
                        "carnet-fr.html",
                        "carnet-en.html",
                        "carnet-ar.html",
                        "carnet.json");
        assertThat(all).contains("dir=\"rtl\"");
        assertThat(all).contains("Le carnet de Inès B.", "Tu tiens le cadre.", "\"films\"");
    }

    @Test
    void it_is_read_and_printed_in_the_language_of_whoever_reads() throws IOException {
        learnt();
        String mine = hand("Inès").replaceFirst("^http://[^/]+", "");
        Browser ines = new Browser(port);

        Browser.Answer french = ines.get(mine);
        Browser.Answer arabic = ines.get("/ar" + mine);
        String printed = Printed.text(Printed.file(ines, mine + "/carnet.pdf"));

        assertThat(french.page().select("main nav a").eachAttr("hreflang"))
                .containsExactly("fr", "en", "ar");
        assertThat(arabic.page().select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.page().select("main").text())
                .contains("Inès B.")
                .doesNotContain("carnet");
        assertThat(printed)
                .contains("Le carnet de Inès B.", "A aidé quelqu’un", "Tu tiens le cadre.")
                .doesNotContain("J’ouvre", "En PDF");
    }

    @Test
    void whoever_is_forgotten_takes_their_portfolio_with_them() {
        learnt();
        String mine = hand("Inès");

        send(desk + "personnes/" + id("Inès"), "/effacement", "certain", "oui");

        assertThat(new Browser(port).get(mine).status()).isEqualTo(404);
    }

    private void learnt() {
        send(sessionPage(0), "/appel", "tous", "oui", "o-" + id("Inès"), "camera");
        send(
                sessionPage(0) + "/acquis",
                "",
                "HELPED-" + id("Inès"),
                "oui",
                "o-" + id("Inès"),
                "camera",
                "mots-" + id("Inès"),
                "Tu tiens le cadre.");
    }

    private String hand(String name) {
        return send(desk + "personnes/" + id(name) + "/carnet", "/lien")
                .page()
                .select("#adresse")
                .attr("value");
    }
}
