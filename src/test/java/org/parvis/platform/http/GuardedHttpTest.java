package org.parvis.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedHttpTest {
    private final GuardedHttp guarded = http(false);
    private final GuardedHttp test = http(true);
    private final AtomicInteger visits = new AtomicInteger();
    private final HttpServer server = server();

    @BeforeAll
    void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void close() throws IOException {
        server.stop(0);
        guarded.close();
        test.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://localhost/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://192.0.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:1::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "http://user:secret@example.org/",
                "http:///nothing"
            })
    void an_address_inside_or_of_another_kind_is_never_asked(String address) {
        assertThat(guarded.get(URI.create(address))).isInstanceOf(HttpOutcome.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "2a00:1450::1",
                "2606:4700::1"
            })
    void an_address_of_the_internet_is_public(String address) throws IOException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_answer_comes_back_with_its_kind_and_place() {
        HttpOutcome outcome = test.get(here("/bonjour"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        HttpOutcome.Answered.class,
                        answered -> {
                            assertThat(answered.status()).isEqualTo(200);
                            assertThat(answered.contentType()).isEqualTo("text/plain");
                            assertThat(answered.body())
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo("bonjour");
                        });
    }

    @Test
    void redirections_are_followed_five_times_and_each_is_checked() {
        assertThat(test.get(here("/saut/5")))
                .isInstanceOfSatisfying(
                        HttpOutcome.Answered.class,
                        answered -> assertThat(answered.address().getPath()).isEqualTo("/saut/0"));
        assertThat(test.get(here("/saut/6")))
                .isEqualTo(new HttpOutcome.Failed("too many redirections"));
        assertThat(test.get(here("/vers-dedans")))
                .isEqualTo(new HttpOutcome.Forbidden(URI.create("http://169.254.169.254/latest")));
        assertThat(test.get(here("/vers-fichier"))).isInstanceOf(HttpOutcome.Forbidden.class);
    }

    @Test
    void an_answer_without_end_is_cut_by_size_or_by_time() {
        long begin = System.nanoTime();

        assertThat(test.get(here("/enorme"))).isEqualTo(new HttpOutcome.Failed("said too much"));
        assertThat(test.get(here("/goutte"))).isEqualTo(new HttpOutcome.Failed("took too long"));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void what_is_forbidden_is_not_even_tried() {
        int before = visits.get();

        guarded.get(here("/bonjour"));
        guarded.post(here("/bonjour"), "application/json", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(visits).hasValue(before);
    }

    private void answer(HttpExchange exchange) throws IOException {
        visits.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/saut/") && !path.equals("/saut/0")) {
            int left = Integer.parseInt(path.substring(6));
            redirect(exchange, "/saut/" + (left - 1));
        } else if (path.equals("/vers-dedans")) {
            redirect(exchange, "http://169.254.169.254/latest");
        } else if (path.equals("/vers-fichier")) {
            redirect(exchange, "file:///etc/passwd");
        } else if (path.equals("/enorme") || path.equals("/goutte")) {
            pour(exchange, path.equals("/goutte"));
        } else {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 7);
            exchange.getResponseBody().write("bonjour".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void pour(HttpExchange exchange, boolean slowly) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int drop = 0; drop < 10_000; drop++) {
                out.write(new byte[slowly ? 1 : 1000]);
                out.flush();
                if (slowly) {
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private URI here(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static GuardedHttp http(boolean allowLoopback) {
        return new GuardedHttp(
                new HttpSettings(Duration.ofSeconds(3), DataSize.ofKilobytes(100), allowLoopback));
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
