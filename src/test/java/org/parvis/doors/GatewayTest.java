package org.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.http.HttpSettings;
import org.parvis.world.Browser;
import org.springframework.util.unit.DataSize;

/** Messages that a gateway hands over, signed. */
class GatewayTest extends Porch {
    private String secret;

    @BeforeEach
    void an_editor_makes_the_secret() {
        secret = desk.post(home + "/redaction/arrivees/secret").page().expectFirst("code").text();
    }

    @Test
    void a_signed_message_with_a_picture_within_is_laid_before_the_newsroom() {
        Browser.Answer kept = hand(message("m-1"), now(), secret);

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.body()).contains("/suivi/", "\"refused\":[]", "Merci.");
        Arrival came = came().getFirst();
        assertThat(came.from()).isEqualTo("0612345678");
        assertThat(review(came)).contains("Proposé sans compte par Nadia", "Le bus ne passe plus");
        assertThat(desk.get(home + "/redaction/arrivees").body()).doesNotContain(secret);
    }

    @Test
    void who_wrote_is_answered_in_their_language_and_told_that_a_file_was_not_taken() {
        String body =
                """
                {"id":"m-8","from":{"name":"Sam","phone":"0612345679"},"language":"en","text":"The wall",
                 "media":[{"data":"AA==","type":"application/pdf","name":"plan.pdf"}]}\
                """;

        Browser.Answer kept = hand(body, now(), secret);

        assertThat(kept.body())
                .contains("\"refused\":[\"plan.pdf\"]", "One file could not be taken.")
                .contains("/en" + home + "/suivi/");
    }

    @Test
    void what_is_not_signed_or_signed_long_ago_or_for_another_portal_is_refused() {
        assertThat(hand(message("m-2"), now(), "autre").status()).isEqualTo(400);
        assertThat(hand(message("m-2"), now() - 3600, secret).status()).isEqualTo(400);
        assertThat(hand(message("m-2"), now() + 3600, secret).status()).isEqualTo(400);
        assertThat(send("/quai-9", message("m-2"), now(), secret).status()).isIn(400, 404);
        assertThat(hand("[1", now(), secret).body()).contains("not-a-message");
        desk.get(home + "/redaction/arrivees");
        desk.post(home + "/redaction/arrivees/fermeture");
        assertThat(hand(message("m-2"), now(), secret).status()).isEqualTo(404);
        assertThat(came()).isEmpty();
    }

    @Test
    void what_is_handed_over_twice_is_kept_once() {
        hand(message("m-3"), now(), secret);
        Browser.Answer again = hand(message("m-3"), now(), secret);

        assertThat(again.body()).contains("known");
        assertThat(came()).hasSize(1);
    }

    @Test
    void files_are_fetched_from_public_addresses_only() throws Exception {
        HttpServer shelf =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shelf.createContext(
                "/mur.png",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, dot().length);
                    exchange.getResponseBody().write(dot());
                    exchange.close();
                });
        shelf.start();
        String body =
                """
                {"id":"m-4","text":"Le mur","from":{"name":"Nadia"},
                 "media":[{"url":"http://127.0.0.1:%d/mur.png"}]}\
                """
                        .formatted(shelf.getAddress().getPort());

        Browser.Answer kept = hand(body, now(), secret);
        Spool spool = new Spool();
        Incoming trusting = read(body, spool);
        byte[] fetched = trusting.files().getFirst().content().open().readAllBytes();
        spool.close();
        shelf.stop(0);

        assertThat(kept.body()).contains("\"refused\":[\"mur.png\"]");
        assertThat(fetched).isEqualTo(dot());
        assertThatThrownBy(() -> trusting.files().getFirst().content().open())
                .as("it waited on the disk, not in memory")
                .isInstanceOf(NoSuchFileException.class);
    }

    private static Incoming read(String body, Spool spool) throws Exception {
        Path file =
                spool.keep(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 10_000)
                        .orElseThrow();
        return new MessageReader(
                        new HttpSettings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), true))
                .read(file, spool)
                .orElseThrow();
    }

    @Test
    void what_is_too_big_is_refused_and_the_words_of_a_message_with_a_damaged_file_are_kept() {
        String big = message("m-5").replace(DOT, "A".repeat(30_000_000));
        String damaged = message("m-6").replace(DOT, DOT.replace("AAAA", "*é*"));

        assertThat(hand(big, now(), secret).status()).isEqualTo(413);
        Browser.Answer kept = hand(damaged, now(), secret);

        assertThat(kept.body()).contains("\"refused\":[\"arret.png\"]");
        assertThat(came()).extracting(Arrival::title).containsExactly("Le bus ne passe plus");
    }

    @Test
    void what_a_stopped_server_had_begun_is_kept_when_it_is_handed_over_again() {
        arrivals.claim(here.id(), "m-7", Instant.now(), Instant.now().minusSeconds(600));
        arrivals.claim(here.id(), "m-8", Instant.now().minusSeconds(900), Instant.EPOCH);

        Browser.Answer under = hand(message("m-7"), now(), secret);
        Browser.Answer again = hand(message("m-8"), now(), secret);

        assertThat(under.status()).as("nobody says known of what is not kept").isEqualTo(503);
        assertThat(again.status()).isEqualTo(201);
        assertThat(hand(message("m-8"), now(), secret).body()).contains("known");
        assertThat(came()).hasSize(1);
    }

    @Test
    void names_of_files_that_were_not_taken_do_not_fill_the_page() {
        String many = "{\"name\":\"a.exe\",\"data\":\"AA==\"},".repeat(3000);
        String body = "{\"id\":\"m-9\",\"text\":\"Beaucoup\",\"media\":[%s{}]}".formatted(many);

        hand(body, now(), secret);

        assertThat(came().getFirst().refused()).hasSizeLessThanOrEqualTo(40);
    }

    private static String message(String id) {
        return """
        {"id":"%s","from":{"name":"Nadia","phone":"0612345678"},
         "text":"Le bus ne passe plus\\nDepuis lundi, rien.","ignored":true,
         "media":[{"data":"%s","type":"image/png","name":"arret.png"}]}\
        """
                .formatted(id, DOT);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private Browser.Answer hand(String body, long moment, String with) {
        return send(home, body, moment, with);
    }

    private static String sign(String with, String timestamp, byte[] bytes) {
        try {
            return Gateway.sign(with, timestamp, new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Browser.Answer send(String portal, String body, long moment, String with) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(moment);
        Browser gateway = new Browser(port);
        return gateway.send(
                gateway.request(portal + "/messages")
                        .header("Content-Type", "application/json")
                        .header(MessageController.TIMESTAMP, timestamp)
                        .header(MessageController.SIGNATURE, sign(with, timestamp, bytes))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build());
    }
}
