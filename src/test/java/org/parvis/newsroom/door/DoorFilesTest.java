package org.parvis.newsroom.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;

/** Files of people without an account: by their private link, and for its own draft alone. */
class DoorFilesTest extends Doorstep {
    @Test
    void files_come_in_by_the_private_link_for_its_own_draft_alone() {
        Browser nadia = anybody();
        String link = opened(nadia, "La fresque " + UUID.randomUUID());
        String other = opened(anybody(), "Une autre " + UUID.randomUUID());
        SubjectRef draft = draft(link);
        byte[] bytes = "GIF89a pas une image".getBytes(StandardCharsets.US_ASCII);

        assertThat(announce(draft, "", bytes).status()).isEqualTo(401);
        assertThat(announce(draft, pass(other), bytes).status()).isEqualTo(404);
        assertThat(announce(draft, pass(link).replace("grand-palier", "quai-9"), bytes).status())
                .isEqualTo(401);
        Browser.Answer opened = announce(draft, pass(link), bytes);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(patch(opened.location(), pass(other), bytes).status()).isEqualTo(404);
        assertThat(patch(opened.location(), pass(link), bytes).status()).isEqualTo(204);

        assertThat(nadia.get(link).page().text()).contains("fresque.gif");
    }

    @Test
    void senders_see_their_own_picture_and_nobody_elses() throws Exception {
        Browser nadia = anybody();
        String link = opened(nadia, "Le pain " + UUID.randomUUID());
        String other = opened(anybody(), "Un autre pain " + UUID.randomUUID());
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "gif", drawn);
        Browser.Answer announced = announce(draft(link), pass(link), drawn.toByteArray());
        patch(announced.location(), pass(link), drawn.toByteArray());

        String picture = awaitPicture(nadia, link);

        Browser.Answer shown = nadia.get(picture);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(nadia.get(picture.replace(link, other)).status()).isEqualTo(404);
    }

    private static String awaitPicture(Browser who, String link) throws InterruptedException {
        for (int turn = 0; turn < 300; turn++) {
            String found = who.get(link).page().select("#fichiers img").attr("src");
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no picture came");
    }

    @Test
    void a_plain_form_carries_a_file_without_script() {
        Browser nadia = anybody();
        String link = opened(nadia, "Le mur " + UUID.randomUUID());
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"mur.gif\"\r\n"
                        + "Content-Type: image/gif\r\n\r\nGIF89a\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"puis\"\r\n\r\ngarde\r\n--b--\r\n";

        Browser.Answer sent =
                nadia.send(
                        nadia.request(link)
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(nadia.get(link).page().text()).contains("mur.gif");
    }

    private static String pass(String link) {
        return "grand-palier:" + link.substring(link.lastIndexOf('/') + 1);
    }

    private Browser.Answer announce(SubjectRef draft, String pass, byte[] bytes) {
        Browser who = anybody();
        String metadata =
                "filename %s,portal %s,kind %s,draft %s"
                        .formatted(
                                base64("fresque.gif"),
                                base64("grand-palier"),
                                base64("image"),
                                base64(draft.toString()));
        return who.send(
                tus(who, "/envois", pass)
                        .header("Upload-Metadata", metadata)
                        .header("Upload-Length", String.valueOf(bytes.length))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private Browser.Answer patch(String address, String pass, byte[] bytes) {
        Browser who = anybody();
        return who.send(
                tus(who, address, pass)
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    private static HttpRequest.Builder tus(Browser who, String address, String pass) {
        return who.request(address)
                .header("Tus-Resumable", "1.0.0")
                .header("X-Parvis", "upload")
                .header("X-Parvis-Pass", pass)
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
