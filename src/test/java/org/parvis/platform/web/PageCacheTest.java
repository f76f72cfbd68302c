package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Action;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks a really started server, since the cache stands before everything that a test without one
 * runs.
 */
@ServerTest
@Import(PageCacheTest.Pages.class)
class PageCacheTest {
    private static final String FILLING = "<p>du texte</p>".repeat(200);

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @Autowired Pages pages;

    @Autowired PageCache cache;

    @Autowired TransactionOperations transactions;

    @Autowired JdbcClient database;

    @BeforeEach
    void begin_with_an_empty_cache() {
        pages.made.set(0);
        pages.started = new CountDownLatch(0);
        pages.goOn = new CountDownLatch(0);
        cache.dropAll();
        // what the listener hears of that must not empty the cache in the middle of a test
        await().atMost(Duration.ofSeconds(10))
                .until(() -> {
                    int before = pages.made.get();
                    get("/essai/page?n=ready");
                    get("/essai/page?n=ready");
                    Thread.sleep(100);
                    get("/essai/page?n=ready");
                    return pages.made.get() <= before + 1;
                });
        pages.made.set(0);
    }

    @Test
    void a_tagged_page_is_made_once_and_the_copy_is_the_same_to_the_last_header() {
        var first = get("/essai/page?n=1");
        var second = get("/essai/page?n=1");

        assertThat(pages.made).hasValue(1);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(lasting(second)).isEqualTo(lasting(first));
        assertThat(lasting(second))
                .containsEntry("cache-control", List.of("public, max-age=0, s-maxage=60"))
                .hasEntrySatisfying(
                        "vary",
                        names -> assertThat(names.toString()).containsIgnoringCase("accept-encoding").containsIgnoringCase("cookie"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-own", List.of("kept"))
                .containsKeys(
                        "content-security-policy", "referrer-policy", "permissions-policy", "etag")
                .doesNotContainKeys("strict-transport-security", "set-cookie");
    }

    @Test
    void scripts_come_from_this_server_only_and_nobody_frames_a_page() {
        String policy =
                get("/essai/page?n=1").headers().firstValue("content-security-policy").orElse("");

        assertThat(policy)
                .contains(
                        "script-src 'self';",
                        "frame-ancestors 'none'",
                        "object-src 'none'",
                        "base-uri 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void a_page_made_to_be_embedded_may_be_framed_from_the_cache_too() {
        get("/essai/integre");
        var copy = get("/essai/integre");

        assertThat(pages.made).hasValue(1);
        assertThat(copy.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors *")
                .doesNotContain("'none'; frame")
                .contains("script-src 'self';");
    }

    @Test
    void whoever_sends_a_session_cookie_never_gets_a_copy_nor_leaves_one() {
        var signedIn = get("/essai/page?n=1", "Cookie", "a=b; parvis=abc");
        get("/essai/page?n=1");
        get("/essai/page?n=1", "Cookie", "parvis=abc");
        get("/essai/page?n=1", "Cookie", "theme=parvis; xparvis=1");

        assertThat(pages.made).as("two signed in, one anonymous, one copy").hasValue(3);
        assertThat(signedIn.headers().firstValue("cache-control")).hasValue("private, no-store");
    }

    @Test
    void bytes_are_compressed_for_those_who_can_read_them() throws IOException {
        var plain = get("/essai/page?n=1");
        var compressed = get("/essai/page?n=1", "Accept-Encoding", "br, gzip;q=0.8");
        var refused = get("/essai/page?n=1", "Accept-Encoding", "gzip;q=0, identity");

        assertThat(compressed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(refused.headers().firstValue("content-encoding")).isEmpty();
        assertThat(refused.body()).isEqualTo(plain.body());
    }

    @Test
    void a_browser_that_has_the_page_is_told_so() {
        String etag = get("/essai/page?n=1").headers().firstValue("etag").orElseThrow();

        var known = get("/essai/page?n=1", "If-None-Match", etag);
        var other = get("/essai/page?n=1", "If-None-Match", "W/\"0123\"");

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("etag")).hasValue(etag);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void a_head_request_gets_the_headers_of_the_copy() throws Exception {
        var page = get("/essai/page?n=1");

        var head =
                browser.send(
                        HttpRequest.newBuilder(address("/essai/page?n=1")).HEAD().build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(pages.made).hasValue(1);
        assertThat(lasting(head)).isEqualTo(lasting(page));
    }

    @Test
    void what_is_not_a_plain_public_page_is_never_kept() {
        for (String path :
                List.of("/essai/sans-etiquette", "/essai/biscuit", "/essai/absent", "/essai/bug")) {
            pages.made.set(0);

            get(path);
            get(path);

            assertThat(pages.made).as(path).hasValue(2);
        }
        assertThat(get("/essai/absent").statusCode()).isEqualTo(404);
        assertThat(get("/essai/bug").statusCode()).isEqualTo(500);
        assertThat(get("/essai/sans-etiquette").headers().firstValue("cache-control"))
                .hasValue("no-cache");
    }

    @Test
    void each_host_and_each_query_has_its_own_copy() throws Exception {
        get("/essai/page?n=1");
        get("/essai/page?n=2");
        var otherHost =
                browser.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/essai/page?n=1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(pages.made).hasValue(3);
        assertThat(otherHost.body()).contains("127.0.0.1");
    }

    @Test
    void a_committed_drop_is_seen_by_the_next_visitor_and_a_rolled_back_one_is_not() {
        get("/essai/page?n=1");
        get("/essai/page?n=2");

        transactions.executeWithoutResult(status -> {
            cache.drop("essai:1");
            status.setRollbackOnly();
        });
        get("/essai/page?n=1");
        assertThat(pages.made).hasValue(2);
        transactions.executeWithoutResult(status -> cache.drop("essai:1"));
        get("/essai/page?n=1");

        assertThat(pages.made).as("only the dropped one is made again").hasValue(3);
    }

    @Test
    void a_drop_said_by_another_node_is_heard() {
        get("/essai/page?n=1");

        database.sql("SELECT pg_notify('parvis_cache', 'essai:0 essai:1')")
                .query((row, number) -> "")
                .list();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    get("/essai/page?n=1");
                    assertThat(pages.made).hasValueGreaterThanOrEqualTo(2);
                });
    }

    @Test
    void a_page_whose_making_began_before_a_drop_is_not_kept() throws Exception {
        pages.started = new CountDownLatch(1);
        pages.goOn = new CountDownLatch(1);

        var slow = CompletableFuture.supplyAsync(() -> get("/essai/page?n=1"));
        assertThat(pages.started.await(5, TimeUnit.SECONDS)).isTrue();
        transactions.executeWithoutResult(status -> cache.drop("essai:1"));
        // the node hears its own drop once more: only after that does a stale copy stay unnoticed
        Thread.sleep(300);
        pages.goOn.countDown();
        assertThat(slow.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        get("/essai/page?n=1");

        assertThat(pages.made).hasValue(2);
    }

    @Test
    void who_comes_after_a_drop_does_not_wait_for_a_page_begun_before_it() throws Exception {
        pages.started = new CountDownLatch(1);
        pages.goOn = new CountDownLatch(1);

        var stale = CompletableFuture.supplyAsync(() -> get("/essai/page?n=1"));
        assertThat(pages.started.await(5, TimeUnit.SECONDS)).isTrue();
        CountDownLatch first = pages.goOn;
        transactions.executeWithoutResult(status -> cache.drop("essai:1"));
        pages.goOn = new CountDownLatch(0);
        var fresh = get("/essai/page?n=1");

        assertThat(stale).isNotDone();
        assertThat(fresh.statusCode()).isEqualTo(200);
        first.countDown();
        assertThat(stale.get(5, TimeUnit.SECONDS).body()).isNotEqualTo(fresh.body());
    }

    @Test
    void a_crowd_has_a_page_made_once() throws Exception {
        pages.started = new CountDownLatch(1);
        pages.goOn = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> crowd = new ArrayList<>();

        for (int visitor = 0; visitor < 40; visitor++) {
            crowd.add(
                    browser.sendAsync(
                            HttpRequest.newBuilder(address("/essai/page?n=1")).build(),
                            HttpResponse.BodyHandlers.ofByteArray()));
        }
        assertThat(pages.started.await(5, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(300);
        pages.goOn.countDown();
        for (var visitor : crowd) {
            assertThat(visitor.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }

        assertThat(pages.made).hasValue(1);
    }

    @Test
    void an_answer_without_tags_keeps_nobody_waiting() throws Exception {
        pages.started = new CountDownLatch(2);
        pages.goOn = new CountDownLatch(1);

        var one = CompletableFuture.supplyAsync(() -> get("/essai/flot"));
        var two = CompletableFuture.supplyAsync(() -> get("/essai/flot"));

        assertThat(pages.started.await(3, TimeUnit.SECONDS)).as("both are under way").isTrue();
        pages.goOn.countDown();
        assertThat(one.get().body()).isEqualTo(two.get().body());
    }

    @Test
    void a_lost_connection_empties_the_cache_and_is_opened_again() {
        get("/essai/page?n=1");

        database.sql(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND query LIKE ANY (ARRAY['LISTEN%', 'SELECT 1']) AND pid <> pg_backend_pid()
                        """)
                .query((row, number) -> "")
                .list();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    get("/essai/page?n=1");
                    assertThat(pages.made).hasValueGreaterThanOrEqualTo(2);
                });
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    int before = pages.made.get();
                    get("/essai/page?n=1");
                    get("/essai/page?n=1");
                    assertThat(pages.made.get())
                            .as("pages are kept again")
                            .isLessThanOrEqualTo(before);
                });
    }

    @Test
    void web_files_are_kept_for_a_year_under_their_fingerprint_and_a_minute_under_an_old_one() {
        String script = Assets.url("vendor/hls.light.min.js");
        String known = get(script).statusCode() == 200 ? script : Assets.url("css/parvis.css");

        var file = get(known, "Accept-Encoding", "gzip");
        var old = get(known.replace(Assets.version(), "0123456789ab"));
        var outside = get("/assets/" + Assets.version() + "/../application.properties");

        assertThat(file.headers().firstValue("cache-control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(file.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(file.headers().firstValue("content-security-policy")).isPresent();
        assertThat(old.headers().firstValue("cache-control")).hasValue("public, max-age=60");
        assertThat(outside.statusCode()).isIn(400, 404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** All headers but those that belong to one answer alone. */
    private static Map<String, List<String>> lasting(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id", "connection", "keep-alive"));
        return headers;
    }

    @Controller
    static class Pages {
        final AtomicInteger made = new AtomicInteger();
        volatile CountDownLatch started = new CountDownLatch(0);
        volatile CountDownLatch goOn = new CountDownLatch(0);

        @Allowed(Action.READ)
        @GetMapping("/essai/page")
        void page(@RequestParam String n, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            CacheTags.on(request, "essai:" + n);
            response.setHeader("X-Own", "kept");
            write(response, request.getServerName() + " numéro " + make());
        }

        @Allowed(Action.READ)
        @GetMapping("/essai/integre")
        void embedded(HttpServletRequest request, HttpServletResponse response) throws Exception {
            CacheTags.on(request, "essai:integre");
            SecurityHeaders.embeddable(response);
            write(response, "numéro " + make());
        }

        @Allowed(Action.READ)
        @GetMapping("/essai/sans-etiquette")
        void untagged(HttpServletResponse response) throws Exception {
            write(response, "numéro " + make());
        }

        @Allowed(Action.READ)
        @GetMapping("/essai/biscuit")
        void cookie(HttpServletRequest request, HttpServletResponse response) throws Exception {
            CacheTags.on(request, "essai:biscuit");
            response.addCookie(new Cookie("a", "b"));
            write(response, "numéro " + make());
        }

        @Allowed(Action.READ)
        @GetMapping("/essai/absent")
        void absent(HttpServletRequest request) throws Exception {
            CacheTags.on(request, "essai:absent");
            make();
            throw new NotHere();
        }

        @Allowed(Action.READ)
        @GetMapping("/essai/bug")
        void bug(HttpServletRequest request, HttpServletResponse response) throws Exception {
            CacheTags.on(request, "essai:bug");
            write(response, "la moitié d'une page");
            make();
            throw new IllegalStateException("a bug, on purpose");
        }

        @Allowed(Action.READ)
        @GetMapping("/essai/flot")
        void stream(HttpServletResponse response) throws Exception {
            response.setContentType("text/plain");
            response.getOutputStream().write("début ".getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            make();
        }

        private int make() throws InterruptedException {
            CountDownLatch mayGoOn = goOn;
            int number = made.incrementAndGet();
            started.countDown();
            mayGoOn.await(10, TimeUnit.SECONDS);
            return number;
        }

        private static void write(HttpServletResponse response, @Nullable String text)
                throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write((text + FILLING).getBytes(StandardCharsets.UTF_8));
        }
    }
}
