package org.parvis.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.Bombs;
import org.parvis.media.Clips;
import org.parvis.media.MediaKind;
import org.parvis.media.engine.Engine;
import org.parvis.media.library.Media;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and attackers send by the network: each answer is a refusal in plain words. */
@ServerTest
class BadUploadTest {
    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Media media;
    @Autowired Engine engine;
    @LocalServerPort int port;

    Browser sirine;
    PortalId portal;
    Clips clips;

    @BeforeEach
    void prepare() {
        sirine = browserOf(cast.holding(Role.CONTRIBUTOR));
        portal = world.grandPalier.id();
        clips = new Clips(engine.ffmpeg());
    }

    @Test
    void a_film_cut_short_is_called_incomplete() throws IOException {
        byte[] film = Files.readAllBytes(clips.hevcTenBits());

        Asset asset = sent("film.mov", Arrays.copyOf(film, film.length * 2 / 3));

        assertThat(asset.state()).isEqualTo(AssetState.FAILED);
        assertThat(asset.problem()).isEqualTo("media.problem.damaged");
    }

    @Test
    void a_photograph_with_the_name_of_a_film_is_a_photograph() throws IOException {
        byte[] photo = Files.readAllBytes(clips.jpeg("renamed.jpg", 320, 240));

        Asset asset = sent("vacances.mp4", photo);

        assertThat(asset.kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(asset.state()).isEqualTo(AssetState.READY);
    }

    @Test
    void texts_that_would_make_a_program_open_other_files_are_not_opened() {
        String secret = "/etc/passwd";
        for (String text :
                new String[] {
                    "#EXTM3U\n#EXTINF:1,\nfile://" + secret + "\n#EXT-X-ENDLIST\n",
                    "ffconcat version 1.0\nfile '" + secret + "'\n",
                    "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x SYSTEM \"file://"
                            + secret
                            + "\">]><svg"
                            + " xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>",
                    "<!doctype html><img src=x onerror=alert(1)>",
                    "<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><BaseURL>file://"
                            + secret
                            + "</BaseURL></MPD>",
                    "push graphic-context\n"
                            + "viewbox 0 0 1 1\n"
                            + "image over 0,0 0,0 'https://example.org/'\n",
                    "PK\u0003\u0004 an archive",
                    "BM a picture of a kind we do not open"
                }) {
            Asset asset = sent("image.jpg", text.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(asset.state()).as(text).isEqualTo(AssetState.FAILED);
            assertThat(asset.problem()).as(text).isEqualTo("media.problem.unknown");
        }
    }

    @Test
    void an_image_of_fifty_thousand_by_fifty_thousand_is_refused_unopened() throws IOException {
        byte[] bomb = Bombs.png(50_000, 50_000, new byte[0]);

        Asset asset = sent("bomb.png", bomb);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(asset.problem()).isEqualTo("media.problem.large");
    }

    @Test
    void a_text_in_an_image_that_unfolds_to_gigabytes_stays_folded() throws IOException {
        var text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        text.write(Bombs.zeros(3L << 30));
        var profile = new ByteArrayOutputStream();
        profile.write("ICC\0\0".getBytes(StandardCharsets.ISO_8859_1));
        profile.write(Bombs.zeros(64L << 20));
        byte[] blocks =
                Bombs.joined(
                        Bombs.chunk("iCCP", profile.toByteArray()),
                        Bombs.chunk("zTXt", text.toByteArray()));

        Asset asset = sent("folded.png", Bombs.png(640, 480, blocks));

        assertThat(asset.state()).isIn(AssetState.READY, AssetState.FAILED);
        assertThat(sirine.get("/grand-palier").status()).isEqualTo(200);
    }

    @Test
    void a_size_that_nobody_can_send_is_refused_before_the_first_byte() {
        assertThat(open("0", metadata("film.mp4")).body()).contains("vide");
        assertThat(open("0", metadata("film.mp4")).status()).isEqualTo(413);
        assertThat(open("999999999999999999", metadata("film.mp4")).status()).isEqualTo(413);
        assertThat(open("99999999999999999999999", metadata("film.mp4")).status()).isEqualTo(400);
        assertThat(open("-5", metadata("film.mp4")).status()).isEqualTo(400);
        assertThat(open("beaucoup", metadata("film.mp4")).body()).contains("Rechargez");
    }

    @Test
    void words_about_a_file_that_make_no_sense_are_refused_with_a_sentence() {
        String slug = ",portal " + base64("grand-palier");

        assertThat(open("10", "filename ###" + slug).status()).isEqualTo(400);
        assertThat(open("10", "filename " + base64("a.mp4")).status()).isEqualTo(400);
        assertThat(open("10", "portal " + base64("../../etc")).status()).isEqualTo(404);
        assertThat(open("10", "portal " + base64("\0")).status()).isEqualTo(404);
        assertThat(open("10", slug + ",draft " + base64("newsroom:story:\0")).status())
                .isEqualTo(400);
        assertThat(open("10", slug + ",draft " + base64("a".repeat(5000))).status())
                .isBetween(400, 431);
        assertThat(open("10", slug + ",filename " + base64("x".repeat(60_000))).status())
                .isBetween(400, 431);
    }

    @Test
    void a_strange_name_is_shown_without_what_is_strange_in_it() {
        String name = "..\\..\\C:\\\u0000\u202E<b>gpj.mp4\"\r\nSet-Cookie: a";

        Browser.Answer answer = open("10", metadata(name));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(media.require(portal, asset(answer.location())).fileName())
                .isEqualTo("<b>gpj.mp4Set-Cookie: a");
    }

    @Test
    void a_file_is_sent_only_for_what_one_is_making() {
        Account other = accounts.create("Nadir", "nadir@example.org", Language.FRENCH);
        accounts.grant(other.id(), Role.CONTRIBUTOR, portal);
        sirine.get("/grand-palier/participer/film");
        String tell = sirine.post("/grand-palier/participer/film").location();
        String story = tell.replaceFirst(".*/recits/([^/]+)/.*", "$1");
        String metadata = metadata("film.mp4") + ",draft " + base64("newsroom:story:" + story);

        Browser.Answer mine = open("10", metadata);
        Browser.Answer theirs = open(browserOf(other), "10", metadata);

        assertThat(mine.status()).isEqualTo(201);
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.body()).contains("Rien n’a été envoyé");
    }

    @Test
    void a_piece_at_the_wrong_place_or_longer_than_announced_changes_nothing() {
        String address = address(open("10", metadata("film.mp4")));

        int ahead = patch(address, "5", new byte[5]).status();
        int absurd = patch(address, "99999999999999999999", new byte[5]).status();
        int longer = patch(address, "0", new byte[500]).status();

        assertThat(ahead).isEqualTo(409);
        assertThat(absurd).isBetween(400, 409);
        assertThat(longer).isBetween(400, 413);
        assertThat(media.require(portal, asset(address)).state()).isEqualTo(AssetState.RECEIVING);
    }

    @Test
    void a_title_of_ten_megabytes_is_refused_and_the_story_stays() {
        sirine.get("/grand-palier/participer/article");
        String tell = sirine.post("/grand-palier/participer/article").location();
        String version = sirine.get(tell).page().select("input[name=version]").attr("value");

        Browser.Answer large =
                sirine.post(tell, "version", version, "title", "a".repeat(1_000_000));
        Browser.Answer enormous =
                sirine.post(tell, "version", version, "title", "a".repeat(10_000_000));

        assertThat(large.status()).isEqualTo(422);
        assertThat(enormous.status()).isEqualTo(413);
        assertThat(enormous.page().select("main").text()).contains("trop");
        assertThat(sirine.get(tell).status()).isEqualTo(200);
    }

    private Asset sent(String name, byte[] content) {
        Browser.Answer opened = open("" + content.length, metadata(name));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(patch(address(opened), "0", content).status()).isEqualTo(204);
        return settled(asset(opened.location()));
    }

    private Asset settled(AssetId id) {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        Asset asset = media.require(portal, id);
        while (asset.state() != AssetState.READY
                && asset.state() != AssetState.FAILED
                && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            asset = media.require(portal, id);
        }
        return asset;
    }

    private Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private Browser.Answer open(String length, String metadata) {
        return open(sirine, length, metadata);
    }

    private static Browser.Answer open(Browser browser, String length, String metadata) {
        return browser.send(
                browser.request("/envois")
                        .header("Tus-Resumable", "1.0.0")
                        .header("X-Parvis", "upload")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Upload-Length", length)
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    private Browser.Answer patch(String address, String offset, byte[] bytes) {
        return sirine.send(
                sirine.request(address)
                        .header("Tus-Resumable", "1.0.0")
                        .header("X-Parvis", "upload")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", offset)
                        .method("PATCH", BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    private static String address(Browser.Answer opened) {
        return opened.location().substring(opened.location().indexOf("/envois"));
    }

    private static AssetId asset(String address) {
        return AssetId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String metadata(String name) {
        return "filename " + base64(name) + ",portal " + base64("grand-palier");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
