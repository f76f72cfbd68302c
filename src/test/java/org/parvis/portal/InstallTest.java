package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class InstallTest {
    @Autowired MockMvcTester pages;
    @LocalServerPort int port;

    @Test
    void every_portal_may_be_put_on_the_home_screen_with_a_sign_in_its_own_ink() throws Exception {
        Browser reader = new Browser(port);
        String manifest =
                reader.get("/ar/grand-palier").page().select("link[rel=manifest]").attr("href");

        JsonNode json = JsonMapper.builder().build().readTree(reader.get(manifest).body());

        assertThat(json.get("start_url").asString()).isEqualTo("/ar/grand-palier");
        assertThat(json.get("dir").asString()).isEqualTo("rtl");
        assertThat(json.get("theme_color").asString()).isEqualTo("#ff7997");
        for (JsonNode icon : json.get("icons")) {
            assertThat(reader.get(icon.get("src").asString()).status()).isEqualTo(200);
        }
        byte[] drawn =
                pages.get()
                        .uri("/grand-palier/signe-192.png")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getRGB(2, 2))
                .isEqualTo(0xffff7997);
        assertThat(reader.get("/grand-palier/signe-9999.png").status()).isEqualTo(404);
    }

    @Test
    void the_worker_stands_at_the_root_and_is_asked_for_each_time() {
        HttpResponse<String> worker = new Browser(port).get("/hors-ligne.js").raw();

        assertThat(worker.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("text/javascript");
        assertThat(worker.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_page_says_that_there_is_no_network() {
        for (String address :
                new String[] {
                    "/grand-palier/hors-ligne", "/reseau/hors-ligne", "/ar/grand-palier/hors-ligne"
                }) {
            assertThat(new Browser(port).get(address).status()).as(address).isEqualTo(200);
        }
    }
}
