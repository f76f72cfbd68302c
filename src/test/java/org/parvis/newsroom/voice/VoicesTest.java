package org.parvis.newsroom.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.newsroom.Desk;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts read aloud by Debian's espeak-ng itself; bin/check sees to it that it is there. */
class VoicesTest extends Desk {
    private static final Path ESPEAK = Path.of("/usr/bin/espeak-ng");
    private static final String SOUND = ".aloud audio source";

    @Autowired SpeechSettings settings;

    @AfterEach
    void the_program_is_taken_away() throws IOException {
        Files.deleteIfExists(Path.of(settings.program()));
    }

    @Test
    void without_a_program_the_readers_own_device_reads() {
        String address = online("Le banc du square", "On s’y assoit le soir.");

        Browser.Answer page = new Browser(port).get(address);

        assertThat(page.page().select("[data-aloud]")).hasSize(1);
        assertThat(page.page().select(SOUND)).isEmpty();
    }

    @Test
    void a_text_is_read_after_publication_again_when_corrected_and_no_more_once_withdrawn()
            throws Exception {
        assumeTrue(Files.isExecutable(ESPEAK), "espeak-ng is not installed");
        Files.createSymbolicLink(Path.of(settings.program()), ESPEAK);
        Browser reader = new Browser(port);
        String desk = begun("texte");
        String address = published(desk, "La fontaine", "Elle coule encore.");

        String first = sound(until(reader, address, page -> !sound(page).isEmpty()));
        assertThat(reader.get(first).status()).isEqualTo(200);
        assertThat(reader.get(first).raw().headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("audio/");

        author.get(desk + "/raconter");
        told(desk, "La fontaine", "Elle ne coule plus depuis hier.");
        assertThat(reviewer.post(desk + "/publication").status()).isEqualTo(303);
        assertThat(sound(reader.get(address)))
                .as("the old words are not offered")
                .isNotEqualTo(first);
        String second =
                sound(
                        until(
                                reader,
                                address,
                                page -> !sound(page).isEmpty() && !sound(page).equals(first)));
        assertThat(reader.get(first).status()).isEqualTo(404);

        reviewer.post(desk + "/retrait", "motif", "C’était faux.");
        assertThat(reader.get(address).status()).isEqualTo(404);
        assertThat(reader.get(second).status()).isEqualTo(404);
    }

    @Test
    void a_program_that_fails_leaves_the_page_as_it_was() throws Exception {
        Path program = Path.of(settings.program());
        Files.writeString(program, "#!/bin/sh\necho 'no voice' >&2\nexit 1\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        String address = online("Le mur", "Il est peint.");
        Thread.sleep(1500);

        assertThat(new Browser(port).get(address).page().select("[data-aloud]")).hasSize(1);
    }

    private static String sound(Browser.Answer page) {
        return page.page().select(SOUND).attr("src");
    }

    private static Browser.Answer until(
            Browser reader, String address, Predicate<Browser.Answer> wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Browser.Answer page = reader.get(address);
        while (!wanted.test(page) && System.nanoTime() < end) {
            Thread.sleep(200);
            page = reader.get(address);
        }
        assertThat(wanted.test(page)).as(page.body()).isTrue();
        return page;
    }

    private String online(String title, String body) {
        return published(begun("texte"), title, body);
    }

    private String published(String desk, String title, String body) {
        told(desk, title, body);
        nobodyIsSeen(desk);
        proposed(desk);
        return address(reviewer.post(desk + "/publication"));
    }
}
