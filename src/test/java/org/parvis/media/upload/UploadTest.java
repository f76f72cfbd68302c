package org.parvis.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.Clips;
import org.parvis.media.UnfinishedUpload;
import org.parvis.media.engine.Engine;
import org.parvis.media.library.Media;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class UploadTest {
    private static final int HALF = 40_000;

    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Media media;
    @Autowired Engine engine;
    @Autowired UploadFiles parts;
    @Autowired UploadSweep sweep;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    Account sirine;
    PortalId portal;
    byte[] film;

    @BeforeEach
    void prepare() throws IOException {
        sirine = cast.holding(Role.CONTRIBUTOR);
        portal = world.grandPalier.id();
        film = Files.readAllBytes(new Clips(engine.ffmpeg()).webReady());
    }

    @Test
    void an_upload_cut_on_the_way_goes_on_from_another_browser_of_the_same_account() {
        String address = opened(browserOf(sirine), film.length);
        patch(browserOf(sirine), address, 0, Arrays.copyOf(film, HALF));
        Browser other = browserOf(sirine);

        Browser.Answer head = send(other, address, "HEAD", null);
        List<UnfinishedUpload> unfinished = media.unfinished(portal, sirine.id());
        Browser.Answer rest =
                patch(other, address, HALF, Arrays.copyOfRange(film, HALF, film.length));

        assertThat(head.raw().headers().firstValue("Upload-Offset")).contains("" + HALF);
        assertThat(unfinished).extracting(UnfinishedUpload::address).contains(address);
        assertThat(rest.status()).isEqualTo(204);
        assertThat(media.require(portal, asset(address)).state())
                .isNotEqualTo(AssetState.RECEIVING);
        assertThat(media.require(portal, asset(address)).bytes()).isEqualTo(film.length);
    }

    @Test
    void a_client_that_did_not_hear_the_last_answer_learns_that_all_is_here() {
        Browser browser = browserOf(sirine);
        String address = opened(browser, film.length);
        patch(browser, address, 0, film);

        Browser.Answer head = send(browser, address, "HEAD", null);

        assertThat(head.raw().headers().firstValue("Upload-Offset")).contains("" + film.length);
    }

    @Test
    void the_server_killed_before_it_took_the_film_over_does_it_afterwards() throws IOException {
        String address = opened(browserOf(sirine), film.length);
        parts.append(asset(address), new ByteArrayInputStream(film), film.length);

        sweep.sweep();

        assertThat(media.require(portal, asset(address)).state())
                .isNotEqualTo(AssetState.RECEIVING);
    }

    @Test
    void bytes_that_do_not_match_their_checksum_are_not_kept() throws Exception {
        Browser browser = browserOf(sirine);
        String address = opened(browser, film.length);
        byte[] half = Arrays.copyOf(film, HALF);
        String right = checksum(half);
        half[10] ^= 1;

        Browser.Answer damaged = patch(browser, address, 0, half, right);
        half[10] ^= 1;
        Browser.Answer good = patch(browser, address, 0, half, right);

        assertThat(damaged.status()).isEqualTo(460);
        assertThat(good.status()).isEqualTo(204);
    }

    @Test
    void an_upload_belongs_to_its_account_and_to_nobody_else() {
        String address = opened(browserOf(sirine), film.length);
        Browser amina = browserOf(cast.holding(Role.EDITOR));

        assertThat(send(amina, address, "HEAD", null).status()).isEqualTo(404);
        assertThat(patch(amina, address, 0, film).status()).isEqualTo(404);
        assertThat(send(amina, address, "DELETE", null).status()).isEqualTo(404);
        assertThat(send(new Browser(port), address, "HEAD", null).status()).isNotEqualTo(200);
    }

    @Test
    void what_is_too_heavy_is_refused_before_its_first_byte_with_a_sentence() {
        Browser.Answer answer = open(browserOf(sirine), 99_000_000_000L, "grand-palier");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("Go");
        assertThat(answer.location()).isEmpty();
    }

    @Test
    void nobody_sends_to_a_portal_where_they_may_not_contribute() {
        assertThat(open(browserOf(sirine), film.length, "quai-9").status()).isEqualTo(403);
        assertThat(open(browserOf(cast.sacha), film.length, "grand-palier").status())
                .isEqualTo(403);
        assertThat(open(new Browser(port), film.length, "grand-palier").status()).isEqualTo(401);
    }

    @Test
    void a_terminated_upload_leaves_nothing() {
        Browser browser = browserOf(sirine);
        String address = opened(browser, film.length);

        Browser.Answer answer = send(browser, address, "DELETE", null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(media.find(portal, asset(address))).isEmpty();
        assertThat(parts.path(asset(address))).doesNotExist();
    }

    @Test
    void an_expired_upload_is_removed_with_its_bytes() {
        String address = opened(browserOf(sirine), film.length);
        db.sql("UPDATE media.upload SET expires_at = now() - interval '1 hour' WHERE id = :id")
                .param("id", asset(address).value())
                .update();

        sweep.sweep();

        assertThat(media.find(portal, asset(address))).isEmpty();
        assertThat(parts.path(asset(address))).doesNotExist();
    }

    private Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private String opened(Browser browser, long bytes) {
        Browser.Answer answer = open(browser, bytes, "grand-palier");
        assertThat(answer.status()).isEqualTo(201);
        return answer.location().substring(answer.location().indexOf("/envois"));
    }

    private Browser.Answer open(Browser browser, long bytes, String slug) {
        String metadata =
                "filename "
                        + base64("film.mp4")
                        + ",portal "
                        + base64(slug)
                        + ",kind "
                        + base64("film");
        return browser.send(
                tus(browser, "/envois")
                        .header("Upload-Length", "" + bytes)
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    private Browser.Answer patch(
            Browser browser, String address, long offset, byte[] bytes, String... checksum) {
        HttpRequest.Builder request =
                tus(browser, address)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", "" + offset)
                        .method("PATCH", BodyPublishers.ofByteArray(bytes));
        for (String one : checksum) {
            request.header("Upload-Checksum", one);
        }
        return browser.send(request.build());
    }

    private Browser.Answer send(
            Browser browser, String address, String method, byte @Nullable [] body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return browser.send(tus(browser, address).method(method, publisher).build());
    }

    private HttpRequest.Builder tus(Browser browser, String address) {
        return browser.request(address)
                .header("Tus-Resumable", "1.0.0")
                .header("X-Parvis", "upload")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static AssetId asset(String address) {
        return AssetId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String checksum(byte[] bytes) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
        return "sha1 " + Base64.getEncoder().encodeToString(digest);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
