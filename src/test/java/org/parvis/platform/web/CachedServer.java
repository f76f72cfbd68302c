package org.parvis.platform.web;

import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.kernel.Action;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The started server and the pages on which the page cache is tried. */
abstract class CachedServer {
    static final String FILLING = "<p>du texte</p>".repeat(200);

    final HttpClient browser = HttpClient.newHttpClient();

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

    HttpResponse<byte[]> get(String path, String... headers) {
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

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** All headers but those that belong to one answer alone. */
    static Map<String, List<String>> lasting(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id", "connection", "keep-alive"));
        return headers;
    }

    /** Imported by the tests that ask for it; the mark keeps it out of everybody else's server. */
    @TestComponent
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
        @GetMapping("/essai/base")
        void database() {
            throw new CannotGetJdbcConnectionException(
                    "no connection", new SQLTransientConnectionException("the pool is full"));
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
