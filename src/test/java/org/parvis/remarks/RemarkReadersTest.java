package org.parvis.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.world.Browser;

/** Who reads, hears and listens. */
class RemarkReadersTest extends RemarkScene {
    @Test
    void a_remark_can_be_spoken_and_only_those_who_read_it_hear_it() throws Exception {
        Browser.Answer said = sendVoice(reader);

        Remark remark = only();
        AssetId sound = Objects.requireNonNull(remark.sound());
        String original = media.player(portal, sound).orElseThrow().original();

        assertThat(said.status()).as(said.body()).isEqualTo(303);
        assertThat(media.require(portal, sound).kind()).isEqualTo(MediaKind.SOUND);
        assertThat(new Browser(port).get(original).status()).isIn(303, 401, 404);
        reader.post(REMARKS + "/" + remark.id() + "/retrait");
        assertThat(media.find(portal, sound)).as("taken back, the voice is gone").isEmpty();
    }

    @Test
    void who_may_not_read_gets_404_and_hears_nothing() throws Exception {
        say(reader, "mots", "Pour nous.");
        Browser curious = browserOf(somebody("Curieux", portal));
        Browser elsewhere = browserOf(somebody("Nour", world.quai9.id()));
        String topic = "/direct/" + RemarkTopic.topic(portal, sketch.subject);

        assertThat(say(curious, "mots", "Moi aussi").status()).isEqualTo(404);
        assertThat(curious.post(REMARKS + "/" + only().id() + "/reglage").status()).isEqualTo(404);
        assertThat(curious.get(topic).status()).isEqualTo(404);
        assertThat(elsewhere.get(topic).status()).isEqualTo(404);
        assertThat(new Browser(port).get(topic).status()).isEqualTo(404);
        assertThat(reader.post(REMARKS + "/" + only().id() + "/retrait").status()).isEqualTo(303);
    }

    @Test
    void the_author_hears_of_a_remark_within_five_seconds() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Stream<String> page = author.lines("/direct/" + RemarkTopic.topic(portal, sketch.subject));
        Thread.ofVirtual().start(() -> page.forEach(heard::add));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> heard.contains("data: {\"version\":\"0\"}"));

        say(reader, "mots", "Bravo pour la fin.");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> heard.stream().filter(line -> line.startsWith("data:")).count() == 2);
    }

    private Browser.Answer sendVoice(Browser who) {
        String token =
                who.get("/grand-palier/participer/texte")
                        .page()
                        .select("input[name=_csrf]")
                        .attr("value");
        String body =
                part("_csrf", token)
                        + part("sujet", sketch.subject.toString())
                        + "--voix\r\nContent-Disposition: form-data; name=\"son\"; filename=\"r.webm\"\r\n"
                        + "Content-Type: audio/webm\r\n\r\nvoix "
                        + UUID.randomUUID()
                        + "\r\n--voix--\r\n";
        return who.send(
                who.request(REMARKS)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "multipart/form-data; boundary=voix")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static String part(String name, String value) {
        return "--voix\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }
}
