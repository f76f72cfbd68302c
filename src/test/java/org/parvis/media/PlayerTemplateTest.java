package org.parvis.media;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Language;
import org.parvis.portal.AnyPlace;

/** The player's markup: whole without script, and in the words of the screen. */
class PlayerTemplateTest {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void a_film_plays_without_script_from_its_lightest_file_on() {
        Document page = page("media/player.jte", film(List.of(Language.FRENCH)), Language.FRENCH);

        Element video = page.expectFirst("section.player .frame > video");
        assertThat(video.hasAttr("controls")).isTrue();
        assertThat(video.attr("preload")).isEqualTo("none");
        assertThat(video.select("source").eachAttr("src"))
                .containsExactly("/fichiers/k/240.mp4", "/fichiers/k/720.mp4");
        assertThat(video.select("track").attr("srclang")).isEqualTo("fr");
        assertThat(page.select(".weights a").eachText())
                .containsExactly(
                        "Qualité légère 14 Mo",
                        "Bonne qualité 52 Mo",
                        "Le son seul 4 Mo",
                        "Le texte du film");
    }

    @Test
    void the_captions_shown_first_are_in_the_language_of_the_screen() {
        Player film = film(List.of(Language.FRENCH, Language.ARABIC));

        Document page = page("media/player.jte", film, Language.ARABIC);

        assertThat(page.select("track[default]").eachAttr("srclang")).containsExactly("ar");
        assertThat(page.expectFirst("[data-choose=captions] option[value=ar]").text())
                .isEqualTo("العربية");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar"})
    void every_control_has_a_name_in_every_language(String language) {
        Player film = film(List.of(Language.FRENCH));

        Document page = page("media/player.jte", film, new Language(language));

        Document controls =
                Jsoup.parseBodyFragment(page.expectFirst("template[data-controls]").html());
        assertThat(controls.select("button, input, select"))
                .isNotEmpty()
                .allMatch(PlayerTemplateTest::named);
        assertThat(page.text()).doesNotContain("media.");
    }

    @Test
    void a_sound_plays_without_script_and_shows_its_wave_with_it() {
        Document page = page("media/sound.jte", sound(), Language.FRENCH);

        assertThat(page.expectFirst("audio[controls] > source").attr("src"))
                .isEqualTo("/fichiers/k/son.m4a");
        assertThat(page.select("svg.wave")).hasSize(2);
        assertThat(page.select(".weights")).isEmpty();
    }

    @Test
    void each_time_in_the_text_leads_to_its_moment() {
        Document page =
                page("media/transcript.jte", film(List.of(Language.FRENCH)), Language.FRENCH);

        assertThat(page.expectFirst("#texte a").attr("href")).isEqualTo("#t=134");
        assertThat(page.expectFirst("#texte a").text()).isEqualTo("2:14");
    }

    @Test
    void a_chapter_leads_to_its_moment_in_the_file_itself_when_there_is_no_script() {
        Document page = page("media/chapters.jte", film(List.of()), Language.ARABIC);

        assertThat(page.select(".chapters a").eachAttr("href"))
                .containsExactly("/fichiers/k/240.mp4#t=0", "/fichiers/k/240.mp4#t=134");
        assertThat(page.select(".chapters li").eachText())
                .containsExactly("0:00 Le hall", "2:14 Au <sixième>");
    }

    static Player film(List<Language> captions) {
        return new Player(
                new AssetId(new UUID(0, 1)),
                MediaKind.FILM,
                AssetState.READY,
                Duration.ofSeconds(432),
                1280,
                720,
                "/fichiers/k/film.m3u8",
                List.of(
                        rendition("240p", 240, 14_000_000, "240.mp4"),
                        rendition("720p", 720, 52_000_000, "720.mp4")),
                rendition("", 0, 4_000_000, "son.m4a"),
                new Player.Poster(1, "/fichiers/k/1.jpg", 1280, 720, true),
                List.of(),
                "/fichiers/k/planche.vtt",
                captions.stream()
                        .map(each -> new Player.Track(each, "/fichiers/k/" + each + ".vtt"))
                        .toList(),
                List.of(new Player.Paragraph(Duration.ofSeconds(134), "Au sixième, je m’assois.")),
                List.of(),
                null,
                List.of(
                        new Chapter(Duration.ZERO, "Le hall"),
                        new Chapter(Duration.ofSeconds(134), "Au <sixième>")),
                "/fichiers/k/original");
    }

    static Player sound() {
        return new Player(
                new AssetId(new UUID(0, 2)),
                MediaKind.SOUND,
                AssetState.READY,
                Duration.ofMinutes(18),
                0,
                0,
                null,
                List.of(rendition("", 0, 8_000_000, "son.m4a")),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(10, 80, 40),
                null,
                List.of(),
                "/fichiers/k/original");
    }

    private static Player.Rendition rendition(String label, int height, long bytes, String file) {
        String type = height > 0 ? "video/mp4" : "audio/mp4";
        return new Player.Rendition(label, height, bytes, type, "/fichiers/k/" + file);
    }

    private static boolean named(Element control) {
        return control.hasAttr("aria-label")
                || !control.text().isBlank() && control.is("button")
                || control.closest("label") != null;
    }

    private static Document page(String template, Player player, Language language) {
        StringOutput output = new StringOutput();
        Map<String, Object> parameters =
                Map.of("player", player, "place", AnyPlace.in(language), "title", "Onzième étage");
        TEMPLATES.render(template, needed(template, parameters), output);
        return Jsoup.parse(output.toString());
    }

    private static Map<String, Object> needed(String template, Map<String, Object> parameters) {
        return template.endsWith("transcript.jte")
                ? Map.of("player", parameters.get("player"), "place", parameters.get("place"))
                : parameters;
    }
}
