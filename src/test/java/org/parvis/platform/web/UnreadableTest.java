package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the web server itself refuses, before anything of ours is asked. */
@ServerTest
class UnreadableTest {
    @LocalServerPort int port;

    @Test
    void a_heap_of_cookies_is_refused_in_words_of_every_language() throws Exception {
        String answer = answer("GET /grand-palier HTTP/1.1\r\nCookie: a=" + "x".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Cache-Control: no-store");
        Document page = page(answer);
        assertThat(page.select("h1").text()).isEqualTo("Nous n’avons pas pu lire cette demande");
        assertThat(page.select("section").eachAttr("lang")).containsExactly("fr", "en", "ar");
        assertThat(page.select("section[dir=rtl]").attr("lang")).isEqualTo("ar");
        assertThat(page.expectFirst("p").text()).contains("effacez les cookies de ce site");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
    }

    @Test
    void an_address_that_no_browser_writes_is_refused_in_the_same_words() throws Exception {
        String answer = answer("GET /grand-palier?{} HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(page(answer).select("h1").text()).isNotBlank();
    }

    @Test
    void its_own_style_is_the_only_thing_the_page_may_load() throws Exception {
        String answer = answer("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(20_000));

        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-");
        assertThat(page(answer).select("link, script, img")).isEmpty();
    }

    private static Document page(String answer) {
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    private String answer(String start) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(10_000);
            line.getOutputStream()
                    .write(
                            (start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
