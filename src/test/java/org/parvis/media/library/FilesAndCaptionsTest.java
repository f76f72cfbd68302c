package org.parvis.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Clips;
import org.parvis.media.FileNames;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.engine.Engine;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class FilesAndCaptionsTest {
    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Media media;
    @Autowired Engine engine;
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
    void files_are_handed_out_by_ranges_to_who_may_have_them_and_to_nobody_else()
            throws IOException {
        Asset asset = sentByForm();
        String original = Players.address(asset, FileNames.ORIGINAL);
        Browser owner = browserOf(sirine);

        Browser.Answer part =
                owner.send(owner.request(original).header("Range", "bytes=0-9").GET().build());

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.raw().headers().firstValue("Content-Range"))
                .contains("bytes 0-9/" + film.length);
        assertThat(part.raw().headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(new Browser(port).get(original).status()).isEqualTo(404);
        assertThat(browserOf(cast.elsewhere(Role.EDITOR)).get(original).status()).isEqualTo(404);
    }

    @Test
    void captions_are_kept_replaced_and_refused_line_by_line() throws IOException {
        Asset asset = sentByForm();
        String good = "1\n00:00:01,000 --> 00:00:02,500\nBonjour & bienvenue\n";
        String bad = "WEBVTT\n\n00:00:05.000 --> 00:00:02.000\nÀ l'envers\n\nperdu\n";

        CaptionsOutcome kept = media.addCaptions(portal, asset.id(), Language.FRENCH, stream(good));
        CaptionsOutcome refused =
                media.addCaptions(portal, asset.id(), Language.FRENCH, stream(bad));

        assertThat(kept).isEqualTo(new CaptionsOutcome.Kept(1));
        assertThat(((CaptionsOutcome.Unreadable) refused).problems())
                .extracting(CaptionsOutcome.Problem::line)
                .containsExactly(3, 6);
        Browser owner = browserOf(sirine);
        String track = media.player(portal, asset.id()).orElseThrow().tracks().getFirst().address();
        assertThat(owner.get(track).body())
                .startsWith("WEBVTT")
                .contains("Bonjour &amp; bienvenue");
    }

    private Asset sentByForm() throws IOException {
        try (InputStream content = new ByteArrayInputStream(film)) {
            ReceiveOutcome outcome =
                    media.receive(portal, sirine.id(), MediaKind.FILM, "film.mp4", null, content);
            AssetId id = ((ReceiveOutcome.Received) outcome).asset().id();
            Asset asset = media.require(portal, id);
            for (int turn = 0; turn < 1200 && !asset.state().playable(); turn++) {
                Thread.sleep(50);
                asset = media.require(portal, id);
            }
            return asset;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
