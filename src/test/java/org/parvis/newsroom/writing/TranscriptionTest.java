package org.parvis.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.media.captions.TranscriptionSettings;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Recordings;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A first draft by a program: a script stands for it, with the options and the output of
 * whisper.cpp.
 */
class TranscriptionTest extends Desk {
    private static final String WHISPER =
            """
            #!/bin/sh
            while [ $# -gt 0 ]; do case $1 in -of) out=$2; shift;; -f) sound=$2; shift;; -l) language=$2; shift;; esac; shift; done
            [ "$(head -c 4 "$sound")" = RIFF ] && [ "$language" = fr ] || exit 3
            echo "whisper_init_from_file_with_params_no_state: loading model" >&2
            echo "[00:00:00.000 --> 00:00:06.000]   Je suis née ici."
            echo "[00:00:06.000 --> 00:00:11.000]   Au sixième."
            printf 'WEBVTT\\n\\n00:00:00.000 --> 00:00:06.000\\n Je suis née ici, au sixième étage de la tour, et je n ai jamais voulu partir ailleurs.\\n\\n00:00:06.000 --> 00:00:11.000\\n Au sixième.\\n\\n00:00:11.000 --> 00:00:12.000\\n [BLANK_AUDIO]\\n\\n' > "$out.vtt"
            """;
    private static final String BROKEN = "#!/bin/sh\necho 'failed to load model' >&2\nexit 1\n";

    @Autowired Media media;
    @Autowired TranscriptionSettings settings;

    @AfterEach
    void the_program_is_taken_away() throws IOException {
        Files.deleteIfExists(Path.of(settings.program()));
        Files.deleteIfExists(Path.of(settings.model()));
    }

    @Test
    void without_a_program_the_page_says_so_and_offers_the_lines() {
        String desk = sound();

        Browser.Answer page = author.get(desk + "/sous-titres");
        Browser.Answer asked = author.post(desk + "/transcription", "langue", "fr");

        assertThat(page.page().select("#transcription").text())
                .contains("n’a pas de programme")
                .doesNotContain("Je demande");
        assertThat(page.page().select("form[action$=/lignes]")).hasSize(1);
        assertThat(asked.status()).isEqualTo(409);
    }

    @Test
    void what_a_program_heard_is_read_again_by_a_person_before_anybody_sees_it() throws Exception {
        String desk = sound();
        program(WHISPER);

        Browser.Answer asked = author.post(desk + "/transcription", "langue", "fr");
        Browser.Answer done = when(desk, "Je relis les lignes");
        Browser.Answer lines = author.get(desk + "/lignes?langue=fr&depuis=automatique");

        assertThat(asked.status()).isEqualTo(303);
        assertThat(done.page().select("#transcription .list").text()).contains("Français");
        assertThat(lines.page().select(".cues textarea").eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Je suis née ici");
        assertThat(
                        author.get(desk + "/sous-titres")
                                .page()
                                .select("section#transcription ~ section, section")
                                .text())
                .as("nothing is kept as captions yet")
                .contains("pas encore de sous-titres");
    }

    @Test
    void a_program_that_fails_is_said_in_words() throws Exception {
        String desk = sound();
        program(BROKEN);

        author.post(desk + "/transcription", "langue", "fr");
        Browser.Answer failed = when(desk, "rien pu écrire");
        Browser.Answer unknown = author.post(desk + "/transcription", "langue", "bm");

        assertThat(failed.page().select("#transcription").text()).contains("Essayez encore");
        assertThat(unknown.status()).isEqualTo(409);
    }

    @Test
    void a_program_that_hears_no_word_is_told_from_one_that_fails() throws Exception {
        String desk = sound();
        program(
                "#!/bin/sh\nwhile [ \"$1\" != -of ]; do shift; done\nprintf 'WEBVTT\\n' > \"$2.vtt\"\n");

        author.post(desk + "/transcription", "langue", "fr");

        when(desk, "n’a entendu aucun mot");
    }

    @Test
    void a_program_that_cannot_be_started_leaves_nobody_waiting() throws Exception {
        String desk = sound();
        program("#!/nowhere/to/be/found\n");

        author.post(desk + "/transcription", "langue", "fr");

        when(desk, "rien pu écrire");
    }

    @Test
    void only_languages_that_the_program_was_taught_are_offered() throws Exception {
        String desk = sound();
        program(WHISPER);

        var offered = author.get(desk + "/sous-titres").page().select("#langue-dite option");

        assertThat(offered.eachAttr("value")).contains("fr", "ar").doesNotContain("bm", "rcf");
    }

    private Browser.Answer when(String desk, String words) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Browser.Answer page = author.get(desk + "/sous-titres");
        while (!page.page().text().contains(words) && System.nanoTime() < end) {
            Thread.sleep(200);
            page = author.get(desk + "/sous-titres");
        }
        assertThat(page.page().text()).contains(words);
        return page;
    }

    private void program(String script) throws IOException {
        Path program = Files.writeString(Path.of(settings.program()), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(Path.of(settings.model()), "a model");
    }

    private String sound() {
        String desk = begun("son");
        new Recordings(media).sound(world.grandPalier.id(), paulo.id(), desk, 12);
        told(desk, "La loge " + UUID.randomUUID(), "");
        return desk;
    }
}
