package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.context.annotation.Import;

/**
 * Asks a really started server, since the cache stands before everything that a test without one
 * runs.
 */
@ServerTest
@Import(CachedServer.Pages.class)
class PageCacheDropsTest extends CachedServer {
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
}
