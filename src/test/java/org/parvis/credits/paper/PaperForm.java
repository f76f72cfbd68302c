package org.parvis.credits.paper;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.CreditsPages;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;

/** Sends a signed paper as a telephone does: the photograph and what was copied, in one form. */
final class PaperForm {
    static final byte[] PHOTO =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private PaperForm() {}

    static String[] withPhoto(String[] fields, String photo) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "papier";
        all[fields.length + 1] = photo;
        return all;
    }

    static Answer send(
            Browser browser, SubjectRef story, byte @Nullable [] photo, String... fields) {
        String path = CreditsPages.base(story) + "/personnes/signes";
        String token = browser.get(path).page().select("input[name=_csrf]").attr("value");
        String boundary = "parvis-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        for (int index = 0; index < fields.length; index += 2) {
            part(
                    body,
                    boundary,
                    "name=\"" + fields[index] + "\"",
                    fields[index + 1].getBytes(StandardCharsets.UTF_8));
        }
        if (photo != null) {
            part(body, boundary, "name=\"photo\"; filename=\"p.png\"", photo);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(
                browser.request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String head, byte[] content) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
