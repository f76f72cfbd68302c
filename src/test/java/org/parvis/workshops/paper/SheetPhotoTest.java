package org.parvis.workshops.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.world.Browser;

class SheetPhotoTest extends WorkshopRoom {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    @Test
    void a_photographed_sheet_stays_with_its_session_and_the_roll_is_typed_beside_it() {
        String paper = sessionPage(0) + "/papier";

        photograph(paper, PICTURE);
        Browser.Answer page = claire.get(paper);
        String image = page.page().select("figure img").attr("src");
        Browser.Answer picture = claire.get(image);
        claire.get(paper);
        claire.post(sessionPage(0) + "/appel", "p-" + id("Inès"), "ABSENT");

        assertThat(picture.raw().headers().firstValue("Content-Type")).contains("image/png");
        assertThat(new Browser(port).get(image).status()).isEqualTo(303);
        assertThat(claire.get(paper).page().select("#p-" + id("Inès") + " option[selected]").val())
                .isEqualTo("ABSENT");
    }

    @Test
    void what_is_not_a_photograph_is_refused_in_words() {
        Browser.Answer again =
                photograph(
                        sessionPage(0) + "/papier",
                        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#photo-erreur").text()).contains("JPEG ou PNG");
    }

    @Test
    void a_photograph_that_is_removed_is_gone() {
        String paper = sessionPage(0) + "/papier";
        photograph(paper, PICTURE);
        Browser.Answer page = claire.get(paper);
        String image = page.page().select("figure img").attr("src");

        claire.post(image + "/retrait");

        assertThat(claire.get(image).status()).isEqualTo(404);
        assertThat(claire.get(paper).page().select("figure")).isEmpty();
    }

    private Browser.Answer photograph(String paper, byte[] content) {
        String token = claire.get(paper).page().select("input[name=_csrf]").attr("value");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--sheet\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                + token
                                + "\r\n--sheet\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"feuille.png\"\r\n"
                                + "Content-Type: image/png\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--sheet--\r\n".getBytes(StandardCharsets.UTF_8));
        return claire.send(
                claire.request(paper)
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "multipart/form-data; boundary=sheet")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }
}
