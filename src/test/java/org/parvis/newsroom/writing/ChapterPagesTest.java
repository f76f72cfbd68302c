package org.parvis.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Recordings;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Chapters: typed in the newsroom, shown beside the player, read by podcast players. */
class ChapterPagesTest extends Desk {
    private static final Pattern ADDRESS =
            Pattern.compile("podcast:chapters url=\"[^\"]*?(/fichiers/[^\"]+/chapitres\\.json)\"");

    @Autowired Media media;

    @Test
    void chapters_follow_the_story_onto_its_page_and_into_the_podcast() {
        String title = "La loge, les clés " + UUID.randomUUID();
        String desk = sound(title);
        Browser reader = new Browser(port);

        Browser.Answer wrong =
                author.post(desk + "/chapitres", "chapitres", "0:00 Le hall\nau fond");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text()).contains("Ligne 2");
        assertThat(wrong.page().select("textarea").text()).contains("au fond");
        Browser.Answer kept =
                author.post(desk + "/chapitres", "chapitres", "0:20 Les clés\n0:00 Le hall");
        assertThat(kept.status()).isEqualTo(303);
        assertThat(author.get(kept.location()).page().select("textarea").text())
                .isEqualTo("0:00 Le hall\n0:20 Les clés");
        String file = file(author.get(desk + "/chapitres"));
        assertThat(reader.get(file).status()).isEqualTo(404);

        proposed(desk);
        nobodyIsSeen(desk);
        String address = address(reviewer.post(desk + "/publication"));

        assertThat(reader.get(address).page().select(".chapters li").eachText())
                .containsExactly("0:00 Le hall", "0:20 Les clés");
        assertThat(reader.get("/grand-palier/ecouter/podcast.xml").body()).contains(file);
        Browser.Answer json = reader.get(file);
        assertThat(json.body()).contains("Les clés");
        assertThat(json.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json+chapters");
        assertThat(author.post(desk + "/chapitres", "chapitres", "0:00 Autre").status())
                .as("what is online is changed by those who publish")
                .isEqualTo(403);
        assertThat(author.post(desk + "/retrait", "motif", "À refaire.").status()).isEqualTo(303);
        assertThat(reader.get(file).status()).isEqualTo(404);
        assertThat(
                        ADDRESS.matcher(reader.get("/grand-palier/ecouter/podcast.xml").body())
                                .results())
                .noneMatch(found -> found.group(1).equals(file));
    }

    private String sound(String title) {
        String desk = begun("son");
        new Recordings(media).sound(world.grandPalier.id(), paulo.id(), desk, 30);
        told(desk, title, "");
        return desk;
    }

    /** Where the chapters of the sound on this page are. */
    private static String file(Browser.Answer page) {
        String source = page.page().expectFirst("audio source").attr("src");
        return source.substring(0, source.lastIndexOf('/')) + "/chapitres.json";
    }
}
