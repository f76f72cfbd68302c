package org.parvis.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Recordings;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Captions written line by line, without script. */
class LinePagesTest extends Desk {
    @Autowired Media media;

    @Test
    void lines_are_typed_kept_and_read_by_those_who_come_later() {
        String desk = sound();

        Browser.Answer kept =
                keep(
                        desk,
                        "",
                        "0:00",
                        "0:02,5",
                        "Bonjour le carillonneur.",
                        "0:02.5",
                        "0:05",
                        "Entrez.");

        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        Browser.Answer lines = author.get(desk + "/lignes?langue=fr");
        assertThat(lines.page().select(".cues textarea").eachText())
                .containsExactly("Bonjour le carillonneur.", "Entrez.");
        assertThat(lines.page().select("[name=fin]").eachAttr("value"))
                .startsWith("0:02.5", "0:05");
        proposed(desk);
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));
        Browser reader = new Browser(port);
        assertThat(reader.get(address).page().select("#texte").text())
                .contains("Bonjour le carillonneur. Entrez.");
        assertThat(reader.get("/grand-palier/chercher?q=carillonneur").body())
                .as("what is said can be searched")
                .contains(address);
        assertThat(keep(desk, state(desk), "0:00", "0:02", "Changé").status())
                .as("what is online is changed by those who publish")
                .isEqualTo(403);
    }

    @Test
    void a_line_that_cannot_be_shown_is_named_and_nothing_typed_is_lost() {
        String desk = sound();

        Browser.Answer answer =
                keep(
                        desk, "", "0:00", "0:02", "Un", "0:06", "0:03", "Deux", "tantôt", "0:09",
                        "Trois");
        Browser.Answer order = keep(desk, "", "0:05", "0:06", "Un", "0:02", "0:03", "Deux");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".cues textarea").eachText())
                .containsExactly("Un", "Deux", "Trois");
        assertThat(answer.page().select("[role=alert] li").text()).contains("3.");
        assertThat(order.status()).isEqualTo(422);
        assertThat(order.page().select("[role=alert] li").text())
                .isEqualTo("2. Cette ligne commence avant celle d’avant.");
    }

    @Test
    void lines_are_cut_joined_added_and_taken_away_without_script() {
        String desk = sound();

        Browser.Answer cut = acting(desk, "couper", "0:00", "0:04", "Je suis née ici, au sixième.");
        Browser.Answer joined =
                acting(desk, "joindre", "0:00", "0:02", "Je suis née", "0:02", "0:04", "ici.");
        Browser.Answer added =
                acting(desk, "ajouter", "0:00", "0:04", "Un", "0:05", "0:06", "Deux");
        Browser.Answer removed =
                acting(desk, "retirer", "0:00", "0:04", "Un", "0:05", "0:06", "Deux");

        assertThat(cut.page().select(".cues textarea").eachText())
                .containsExactly("Je suis née ici,", "au sixième.");
        assertThat(joined.page().select(".cues textarea").eachText())
                .containsExactly("Je suis née\nici.");
        assertThat(joined.page().select(".cues [name=fin]").eachAttr("value"))
                .containsExactly("0:04");
        assertThat(added.page().select(".cues [name=debut]").eachAttr("value"))
                .containsExactly("0:00", "0:04", "0:05");
        assertThat(removed.page().select(".cues textarea").eachText()).containsExactly("Deux");
    }

    @Test
    void two_people_who_set_the_same_lines_right_see_each_other() {
        String desk = sound();
        String seen = state(desk);
        keep(desk, seen, "0:00", "0:02", "La première");

        Browser.Answer second = keep(desk, seen, "0:00", "0:02", "La seconde");
        String now = second.page().expectFirst("[name=etat]").attr("value");
        Browser.Answer again = keep(desk, now, 1, "0:00", "0:02", "La seconde");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select(".cues textarea").eachText()).containsExactly("La seconde");
        assertThat(again.status()).isEqualTo(303);
        assertThat(
                        author.get(desk + "/lignes?langue=fr")
                                .page()
                                .select(".cues textarea")
                                .eachText())
                .containsExactly("La seconde");
    }

    @Test
    void the_typed_text_becomes_lines_and_lines_in_one_language_are_translated() {
        String desk = sound();
        author.post(
                desk + "/raconter",
                "version",
                version(author.get(desk + "/raconter")),
                "transcript",
                "Je suis née ici. Au sixième, à gauche.");

        Browser.Answer begun = author.get(desk + "/lignes?langue=fr&depuis=texte");
        keep(desk, "", "0:00", "0:02", "Je suis née ici.");
        Browser.Answer translated = author.get(desk + "/lignes?langue=ar&depuis=fr");

        assertThat(begun.page().select(".cues textarea").eachText())
                .containsExactly("Je suis née ici.", "Au sixième, à gauche.");
        assertThat(translated.page().select(".cues .words .meta").text())
                .isEqualTo("Je suis née ici.");
        assertThat(translated.page().select(".cues textarea").text()).isEmpty();
    }

    private String sound() {
        String desk = begun("son");
        new Recordings(media).sound(world.grandPalier.id(), paulo.id(), desk, 12);
        told(desk, "La loge " + UUID.randomUUID(), "");
        return desk;
    }

    private String state(String desk) {
        return author.get(desk + "/lignes?langue=fr")
                .page()
                .expectFirst("[name=etat]")
                .attr("value");
    }

    private Browser.Answer keep(String desk, String state, String... lines) {
        return keep(desk, state.isEmpty() ? state(desk) : state, 0, lines);
    }

    private Browser.Answer keep(String desk, String state, int replaces, String... lines) {
        return send(desk, state, replaces, "", lines);
    }

    private Browser.Answer acting(String desk, String what, String... lines) {
        return send(desk, state(desk), 0, what, lines);
    }

    /** Three words a line; what is asked is asked of the first. */
    private Browser.Answer send(
            String desk, String state, int replaces, String what, String... lines) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "langue",
                                "fr",
                                "etat",
                                state,
                                "premiere",
                                "0",
                                "nombre",
                                "" + replaces,
                                "texte-a-lire",
                                "oui"));
        for (int at = 0; at < lines.length; at += 3) {
            fields.addAll(List.of("debut", lines[at], "fin", lines[at + 1]));
            fields.addAll(List.of("texte", lines[at + 2], "repere", ""));
            fields.addAll(List.of("faire", at == 0 ? what : ""));
        }
        return author.post(desk + "/lignes", fields.toArray(String[]::new));
    }
}
