package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.context.annotation.Import;

/**
 * Asks a really started server, since the cache stands before everything that a test without one
 * runs.
 */
@ServerTest
@Import(CachedServer.Pages.class)
class PageCacheTest extends CachedServer {
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
                        names ->
                                assertThat(names.toString())
                                        .containsIgnoringCase("accept-encoding")
                                        .containsIgnoringCase("cookie"))
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
                .doesNotContain("frame-ancestors 'none'")
                .contains("script-src 'none';");
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
}
