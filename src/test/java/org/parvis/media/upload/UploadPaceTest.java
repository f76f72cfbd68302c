package org.parvis.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Pace;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ServerTest
class UploadPaceTest {
    @Autowired World world;
    @Autowired Accounts accounts;
    @Autowired Pace pace;
    @Autowired MockMvc mvc;
    @LocalServerPort int port;

    @Test
    void a_script_that_opens_uploads_without_end_is_told_when_to_come_back() {
        Account eager = accounts.create("Pressée", null, Language.FRENCH);
        accounts.grant(eager.id(), Role.CONTRIBUTOR, world.grandPalier.id());
        Browser browser = new Browser(port).signIn(accounts.signInLink(eager.id(), "/compte"));
        for (int turn = 0; turn < UploadsController.OPENED.most(); turn++) {
            pace.take(UploadsController.OPENED, eager.id().toString());
        }

        String metadata = "filename " + base64("a.jpg") + ",portal " + base64("grand-palier");
        Browser.Answer answer =
                browser.send(
                        browser.request("/envois")
                                .header("Tus-Resumable", "1.0.0")
                                .header("X-Parvis", "upload")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Upload-Length", "10")
                                .header("Upload-Metadata", metadata)
                                .POST(BodyPublishers.noBody())
                                .build());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.raw().headers().firstValue("Retry-After")).contains("600");
        assertThat(answer.body()).contains("Beaucoup de fichiers en peu de temps");
    }

    @Test
    void a_machine_that_asks_for_links_without_end_is_told_when_to_come_back() throws Exception {
        String machine = UUID.randomUUID().toString();
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int turn = 0; turn < 70 && last.getStatus() != 429; turn++) {
            last =
                    mvc.perform(
                                    MockMvcRequestBuilders.post("/connexion/lien")
                                            .header("Sec-Fetch-Site", "same-origin")
                                            .param("mail", UUID.randomUUID() + "@example.org")
                                            .with(request -> {
                                                request.setRemoteAddr(machine);
                                                return request;
                                            }))
                            .andReturn()
                            .getResponse();
        }

        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("600");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
