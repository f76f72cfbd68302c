package org.parvis.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
@Import(LiveTest.ProbeRule.class)
@TestPropertySource(properties = {"parvis.live.heartbeat=200ms", "parvis.live.per-address=3"})
class LiveTest {
    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Autowired Live live;

    @Autowired TransactionOperations transactions;

    /** The server sees at its next heartbeat that a browser has left. */
    @BeforeEach
    void wait_until_nobody_listens() {
        await().atMost(Duration.ofSeconds(10)).until(() -> live.connections() == 0);
    }

    @Test
    void a_page_hears_what_is_true_then_what_happens_to_its_topics_and_nothing_else()
            throws Exception {
        try (Heard heard = listen("essai:un,essai:deux")) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> heard.lines.contains("data: {\"now\":\"deux\"}"));

            live.send("essai:trois", "progress", "{\"percent\":1}");
            live.send("essai:deux", "progress", "{\"percent\":\n2}");

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> heard.lines.contains("data: {\"percent\": 2}"));
            assertThat(heard.lines)
                    .contains("retry: 2000", "id: essai:deux", "event: progress")
                    .doesNotContain("data: {\"percent\":1}");
            await().atMost(Duration.ofSeconds(5)).until(() -> heard.lines.contains(":"));
        }
    }

    @Test
    void what_a_rolled_back_transaction_said_is_never_heard() throws Exception {
        try (Heard heard = listen("essai:quatre")) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> heard.lines.contains("data: {\"now\":\"quatre\"}"));

            transactions.executeWithoutResult(status -> {
                live.send("essai:quatre", "progress", "{\"percent\":1}");
                status.setRollbackOnly();
            });
            transactions.executeWithoutResult(
                    status -> live.send("essai:quatre", "progress", "{\"percent\":2}"));

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> heard.lines.contains("data: {\"percent\":2}"));
            assertThat(heard.lines).doesNotContain("data: {\"percent\":1}");
        }
    }

    @Test
    void topics_without_a_rule_or_forbidden_by_it_are_not_here() throws Exception {
        for (String topics :
                List.of(
                        "essai:secret",
                        "inconnu:un",
                        "essai:un,essai:secret",
                        "essai",
                        "essai:..%2F")) {
            var answer =
                    browser.send(
                            HttpRequest.newBuilder(address(topics)).build(),
                            HttpResponse.BodyHandlers.discarding());

            assertThat(answer.statusCode()).as(topics).isIn(400, 404);
        }
    }

    @Test
    void one_address_opens_so_many_connections_and_closing_one_makes_room() throws Exception {
        try (Heard first = listen("essai:un");
                Heard second = listen("essai:un");
                Heard third = listen("essai:un")) {
            assertThat(Stream.of(first, second, third).map(heard -> heard.status))
                    .containsOnly(200);
            try (Heard fourth = listen("essai:un")) {
                assertThat(fourth.status).isEqualTo(429);
            }
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> {
                    try (Heard again = listen("essai:un")) {
                        return again.status == 200;
                    }
                });
    }

    @Test
    void what_is_too_long_to_be_told_is_refused_when_said() {
        assertThatThrownBy(() -> live.send("essai:un", "progress", "\"" + "é".repeat(4000) + "\""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.send("essai un", "progress", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.send("essai:un", "progress\ndata: x", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Heard listen(String topics) throws Exception {
        return new Heard(
                browser.send(
                        HttpRequest.newBuilder(address(topics)).build(),
                        HttpResponse.BodyHandlers.ofLines()));
    }

    private URI address(String topics) {
        return URI.create("http://localhost:" + port + "/direct/" + topics);
    }

    /** A browser's ear. */
    private static final class Heard implements AutoCloseable {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final int status;
        private final Stream<String> stream;

        Heard(HttpResponse<Stream<String>> answer) {
            this.status = answer.statusCode();
            this.stream = answer.body();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            stream.forEach(lines::add);
                        } catch (RuntimeException closed) {
                            lines.add("closed");
                        }
                    });
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    static class ProbeRule implements TopicRule {
        @Override
        public String prefix() {
            return "essai";
        }

        @Override
        public boolean mayListen(String name, HttpServletRequest request) {
            return !name.equals("secret");
        }

        @Override
        public Optional<LiveEvent> now(String name) {
            return Optional.of(new LiveEvent("now", "{\"now\":\"" + name + "\"}"));
        }
    }
}
