package org.parvis.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import me.desair.tus.server.upload.UploadLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.library.Media;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A telephone that did not hear an answer asks again. */
@ServerTest
class SendingTest {
    private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);

    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Media media;
    @Autowired UploadFiles parts;
    @Autowired TusLocks locks;
    @LocalServerPort int port;

    Browser browser;
    String key;

    @BeforeEach
    void prepare() {
        browser = browserOf(cast.holding(Role.CONTRIBUTOR));
        key = "telephone-" + Uuid7.next(java.time.Clock.systemUTC());
    }

    @Test
    void a_sending_opened_twice_under_one_key_is_one_upload() {
        String first = open(browser, key, "");

        String second = open(browser, key, "");

        assertThat(second).isEqualTo(first);
        assertThat(open(browser, key + "-2", "")).isNotEqualTo(first);
    }

    @Test
    void a_sending_that_came_whole_is_found_whole_when_it_is_asked_for_again() {
        String address = open(browser, key, "");
        browser.send(
                tus(address)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", "0")
                        .method("PATCH", BodyPublishers.ofByteArray(PICTURE))
                        .build());

        String again = open(browser, key, "");

        assertThat(again).isEqualTo(address);
        assertThat(reached(head(again))).contains("" + PICTURE.length);
    }

    @Test
    void bytes_that_all_came_before_a_cut_are_taken_over_as_soon_as_they_are_asked_about()
            throws Exception {
        String address = open(browser, key, "");
        parts.append(asset(address), new ByteArrayInputStream(PICTURE), PICTURE.length);

        Browser.Answer head = head(address);

        assertThat(reached(head)).contains("" + PICTURE.length);
        assertThat(media.require(world.grandPalier.id(), asset(address)).state())
                .isNotEqualTo(AssetState.RECEIVING);
    }

    @Test
    void nobody_hears_that_all_is_here_before_it_is_taken_over() throws Exception {
        String address = open(browser, key, "");
        parts.append(asset(address), new ByteArrayInputStream(PICTURE), PICTURE.length);

        try (UploadLock held = locks.lock(asset(address).toString())) {
            assertThat(head(address).status()).as(held.getUploadUri()).isEqualTo(503);
        }

        assertThat(head(address).status()).isEqualTo(204);
    }

    @Test
    void the_key_of_somebody_else_opens_nothing_of_theirs() {
        String theirs = open(browser, key, "");
        Browser other = browserOf(cast.holding(Role.EDITOR));

        String mine = open(other, key, "");

        assertThat(mine).isNotEqualTo(theirs);
    }

    @Test
    void an_original_names_the_copy_whose_place_it_takes() {
        AssetId copy = asset(open(browser, key + ".small", ""));

        AssetId original = asset(open(browser, key, copy.toString()));

        assertThat(media.replaced(world.grandPalier.id(), original)).isEqualTo(Optional.of(copy));
        assertThat(media.replaced(world.grandPalier.id(), copy)).isEmpty();
    }

    @Test
    void nobody_takes_the_place_of_what_somebody_else_sent() {
        AssetId theirs = asset(open(browserOf(cast.holding(Role.EDITOR)), key, ""));

        AssetId mine = asset(open(browser, key, theirs.toString()));

        assertThat(media.replaced(world.grandPalier.id(), mine)).isEmpty();
    }

    private Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private String open(Browser who, String key, String replaces) {
        Map<String, String> words =
                Map.of(
                        "filename",
                        "photo.jpg",
                        "portal",
                        "grand-palier",
                        "kind",
                        "image",
                        "key",
                        key,
                        "replaces",
                        replaces);
        String metadata =
                words.entrySet().stream()
                        .map(word -> word.getKey() + " " + base64(word.getValue()))
                        .collect(Collectors.joining(","));
        Browser.Answer answer =
                who.send(
                        who.request("/envois")
                                .header("Tus-Resumable", "1.0.0")
                                .header("X-Parvis", "composer")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Upload-Length", "" + PICTURE.length)
                                .header("Upload-Metadata", metadata)
                                .POST(BodyPublishers.noBody())
                                .build());
        assertThat(answer.status()).isEqualTo(201);
        return answer.location().substring(answer.location().indexOf("/envois"));
    }

    private Browser.Answer head(String address) {
        return browser.send(tus(address).method("HEAD", BodyPublishers.noBody()).build());
    }

    private static Optional<String> reached(Browser.Answer head) {
        return head.raw().headers().firstValue("Upload-Offset");
    }

    private HttpRequest.Builder tus(String address) {
        return browser.request(address)
                .header("Tus-Resumable", "1.0.0")
                .header("X-Parvis", "composer")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static AssetId asset(String address) {
        return AssetId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
