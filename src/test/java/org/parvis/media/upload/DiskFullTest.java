package org.parvis.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.Clips;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.engine.Engine;
import org.parvis.media.library.Media;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.storage.Disk;
import org.parvis.platform.storage.DiskFull;
import org.parvis.platform.storage.DiskRoom;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.TestDisk;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class DiskFullTest {
    private static final long LITTLE = 500_000_000;
    private static final long PLENTY = 50_000_000_000L;

    /** The machine looks at its disk every ten seconds. */
    private static final int BEAT = 11_000;

    private static final int HALF = 40_000;

    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Media media;
    @Autowired Mailer mailer;
    @Autowired TestDisk disk;
    @Autowired Engine engine;
    @LocalServerPort int port;
    @TempDir Path folder;

    Account sirine;
    PortalId portal;
    Browser browser;
    byte[] film;

    @BeforeEach
    void prepare() throws IOException {
        sirine = cast.holding(Role.CONTRIBUTOR);
        portal = world.grandPalier.id();
        browser = new Browser(port).signIn(accounts.signInLink(sirine.id(), "/compte"));
        film = Files.readAllBytes(new Clips(engine.ffmpeg()).webReady());
    }

    @Test
    void an_upload_is_refused_in_words_before_its_first_byte() throws Exception {
        try (var little = disk.withFree(LITTLE)) {
            Browser.Answer answer = open(film.length);

            assertThat(answer.status()).isEqualTo(507);
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("Le serveur n’a plus de place", "Ce que vous avez écrit est gardé");
        }
    }

    @Test
    void what_fits_no_longer_beside_the_uploads_under_way_is_refused() throws Exception {
        try (var enough = disk.withFree(6_000_000_000L)) {
            Browser.Answer first = open(3_000_000_000L);
            Browser.Answer second = open(3_000_000_000L);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(507);
            send(address(first), "DELETE");
        }
    }

    @Test
    void an_upload_under_way_waits_and_goes_on_when_there_is_room_again() throws Exception {
        String address = address(open(film.length));
        patch(address, 0, Arrays.copyOf(film, HALF));
        Browser.Answer refused;
        Browser.Answer head;
        try (var little = disk.withFree(LITTLE)) {
            refused = patch(address, HALF, Arrays.copyOfRange(film, HALF, film.length));
            head = send(address, "HEAD");
        }

        Browser.Answer rest = patch(address, HALF, Arrays.copyOfRange(film, HALF, film.length));

        assertThat(refused.status()).isEqualTo(507);
        assertThat(head.raw().headers().firstValue("Upload-Offset")).contains("" + HALF);
        assertThat(rest.status()).isEqualTo(204);
        AssetId id = AssetId.of(address.substring(address.lastIndexOf('/') + 1));
        assertThat(media.require(portal, id).bytes()).isEqualTo(film.length);
    }

    @Test
    void a_file_in_a_form_is_refused_with_the_same_sentence() throws Exception {
        ReceiveOutcome outcome;
        try (var little = disk.withFree(LITTLE);
                var content = new ByteArrayInputStream(film)) {
            outcome = media.receive(portal, sirine.id(), MediaKind.FILM, "film.mp4", null, content);
        }

        assertThat(outcome).isEqualTo(ReceiveOutcome.TooMuch.DISK);
    }

    @Test
    void administrators_are_written_to_once() throws Exception {
        long before;
        try (var plenty = disk.withFree(PLENTY)) {
            Thread.sleep(BEAT);
            before = letters();
        }
        try (var little = disk.withFree(LITTLE)) {
            awaitLetters(before + 1);
            Thread.sleep(BEAT);
        }

        assertThat(letters()).isEqualTo(before + 1);
    }

    /** A disk of two megabytes that truly fills up, where the tests may mount one. */
    @Test
    void what_came_before_the_disk_was_full_stays_and_the_rest_follows() throws Exception {
        Path uploads = Files.createDirectories(folder.resolve("uploads"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", uploads.toString()));
        try {
            DiskRoom none = new DiskRoom(Disk.real(), uploads, 0);
            var parts = new UploadFiles(new DataFolder(folder), none, Clock.systemUTC());
            byte[] bytes = new byte[4 << 20];
            new Random(7).nextBytes(bytes);
            AssetId id = new AssetId(Uuid7.next(Clock.systemUTC()));
            parts.create(id);

            assertThatThrownBy(
                            () -> parts.append(id, new ByteArrayInputStream(bytes), bytes.length))
                    .satisfies(failure -> assertThat(DiskFull.is(failure)).isTrue());
            int kept = (int) parts.length(id);
            run("mount", "-o", "remount,size=8m", uploads.toString());
            byte[] rest = Arrays.copyOfRange(bytes, kept, bytes.length);
            long whole = parts.append(id, new ByteArrayInputStream(rest), bytes.length);

            assertThat(kept).isPositive().isLessThan(bytes.length);
            assertThat(whole).isEqualTo(bytes.length);
            assertThat(Files.readAllBytes(parts.path(id))).isEqualTo(bytes);
        } finally {
            run("umount", uploads.toString());
        }
    }

    private long letters() {
        return mailer.latest(200).stream()
                .filter(kept -> kept.letter().subject().endsWith("est presque plein"))
                .count();
    }

    private void awaitLetters(long count) throws InterruptedException {
        for (int turn = 0; turn < 250 && letters() < count; turn++) {
            Thread.sleep(100);
        }
        assertThat(letters()).isEqualTo(count);
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    private Browser.Answer open(long bytes) {
        String metadata =
                "filename "
                        + base64("film.mp4")
                        + ",portal "
                        + base64("grand-palier")
                        + ",kind "
                        + base64("film");
        return browser.send(
                tus("/envois")
                        .header("Upload-Length", "" + bytes)
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    private Browser.Answer patch(String address, long offset, byte[] bytes) {
        return browser.send(
                tus(address)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", "" + offset)
                        .method("PATCH", BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    private Browser.Answer send(String address, String method) {
        return browser.send(tus(address).method(method, BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder tus(String address) {
        return browser.request(address)
                .header("Tus-Resumable", "1.0.0")
                .header("X-Parvis", "upload")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static String address(Browser.Answer opened) {
        return opened.location().substring(opened.location().indexOf("/envois"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
