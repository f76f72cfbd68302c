package org.parvis.media.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.PortalId;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.Clips;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.media.Probe;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.Rendition;
import org.parvis.media.RenditionStore;
import org.parvis.media.SourceFormat;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Loudness;
import org.parvis.media.engine.Pictures;
import org.parvis.media.library.Media;
import org.parvis.platform.storage.FileStore;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PreparationTest {
    private static final Set<AssetState> SETTLED = EnumSet.of(AssetState.READY, AssetState.FAILED);

    @Autowired World world;
    @Autowired Media media;
    @Autowired Engine engine;
    @Autowired RenditionStore renditions;
    @Autowired FileStore files;

    Clips clips;
    PortalId portal;

    @BeforeEach
    void prepare() {
        clips = new Clips(engine.ffmpeg());
        portal = world.grandPalier.id();
    }

    @Test
    void a_web_ready_film_gets_its_ladder_its_sound_and_its_pictures() throws Exception {
        Asset asset = sent(MediaKind.FILM, clips.webReady());

        Player player = media.player(portal, asset.id()).orElseThrow();

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(asset.width()).isEqualTo(640);
        assertThat(player.renditions())
                .extracting(Player.Rendition::label)
                .containsExactly("240p", "360p");
        assertThat(player.soundOnly()).isNotNull();
        assertThat(player.hls()).isNotNull();
        assertThat(player.posterCandidates()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(player.poster()).isNotNull();
        assertThat(player.storyboard()).isNotNull();
        assertThat(loudness(asset)).isBetween(-17.5, -14.5);
        assertNothingPrivate(asset, "48.8566");
    }

    @Test
    void a_film_in_ten_bits_is_brought_to_what_browsers_play() {
        Asset asset = sent(MediaKind.FILM, clips.hevcTenBits());

        Probe probe = lightest(asset);

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(picture(probe).codec()).isEqualTo("h264");
        assertThat(picture(probe).pixelFormat()).isEqualTo("yuv420p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smpte2084", "arib-std-b67"})
    void a_film_with_more_light_than_screens_show_is_brought_to_theirs(String transfer)
            throws Exception {
        assumeTrue(engine.ffmpeg().hasFilter("zscale"), "this ffmpeg cannot bring bright films");

        Asset asset = sent(MediaKind.FILM, clips.bright(transfer));

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(picture(lightest(asset)).transfer()).isEqualTo("bt709");
        BufferedImage poster = Pictures.read(local(asset, Rendition.Role.POSTER));
        int seen = poster.getRGB(poster.getWidth() / 2, poster.getHeight() / 2) & 0xff;
        // half of the scale of bright films is white on an ordinary screen, or nearly
        assertThat(seen).isBetween(transfer.equals("smpte2084") ? 140 : 60, 250);
    }

    @Test
    void a_film_held_upright_stays_upright() {
        Asset asset = sent(MediaKind.FILM, clips.portrait());

        Player player = media.player(portal, asset.id()).orElseThrow();
        Probe probe = lightest(asset);

        assertThat(asset.portrait()).isTrue();
        assertThat(player.renditions())
                .extracting(Player.Rendition::height)
                .containsExactly(240, 360);
        assertThat(picture(probe).rotation()).isZero();
        assertThat(picture(probe).width()).isEqualTo(240);
        Player.Poster poster = Objects.requireNonNull(player.poster());
        assertThat(poster.height()).isGreaterThan(poster.width());
    }

    @Test
    void a_film_without_sound_is_a_film() {
        Asset asset = sent(MediaKind.FILM, clips.silent());

        Player player = media.player(portal, asset.id()).orElseThrow();

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(player.soundOnly()).isNull();
    }

    @Test
    void a_recording_made_in_a_browser_gets_its_duration() {
        Asset asset = sent(MediaKind.FILM, clips.browserRecording());

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(asset.duration()).isBetween(Duration.ofMillis(3800), Duration.ofMillis(4300));
    }

    @Test
    void a_sound_gets_two_formats_and_its_shape() {
        Asset asset = sent(MediaKind.SOUND, clips.sound());

        Player player = media.player(portal, asset.id()).orElseThrow();

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(player.renditions())
                .extracting(Player.Rendition::type)
                .containsExactlyInAnyOrder("audio/mp4", "audio/webm");
        assertThat(player.waveform()).hasSize(200).contains(100);
        assertThat(loudness(asset)).isBetween(-17.5, -14.5);
    }

    @Test
    void half_a_film_is_refused_or_plays_but_never_hangs() throws Exception {
        byte[] whole = Files.readAllBytes(clips.hevcTenBits());
        Path half = clips.bytes("half.mov", Arrays.copyOf(whole, whole.length / 2));

        Asset asset = sent(MediaKind.FILM, half);

        assertThat(asset.state()).isEqualTo(AssetState.FAILED);
        assertThat(asset.problem()).isEqualTo("media.problem.damaged");
    }

    @Test
    void what_is_not_a_film_is_refused_whatever_its_name() {
        String page = "<!doctype html><html><body><video src=/etc/passwd></video></body></html>";
        String playlist = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n";
        String list = "ffconcat version 1.0\nfile /etc/passwd\n";
        String drawing =
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>";

        assertThat(problem("page.mp4", page)).isEqualTo("media.problem.unknown");
        assertThat(problem("list.mp4", playlist)).isEqualTo("media.problem.unknown");
        assertThat(problem("concat.mp4", list)).isEqualTo("media.problem.unknown");
        assertThat(problem("drawing.jpg", drawing)).isEqualTo("media.problem.unknown");
        assertThat(problem("text.mp4", "Bonjour")).isEqualTo("media.problem.unknown");
    }

    @Test
    void a_playlist_hidden_behind_the_head_of_a_film_opens_nothing() {
        String hidden =
                "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom\n"
                        + "#EXTM3U\n"
                        + "file:///etc/passwd\n";

        assertThat(problem("hidden.mp4", hidden)).isEqualTo("media.problem.damaged");
    }

    @Test
    void an_image_of_enormous_size_is_refused_before_it_is_decoded() throws Exception {
        byte[] png = Files.readAllBytes(clips.png("small.png", 64, 64));
        byte[] enormous = png.clone();
        enormous[16] = 0;
        enormous[17] = 1;
        enormous[20] = 0;
        enormous[21] = 1;

        Asset asset = sent(MediaKind.IMAGE, clips.bytes("bomb.png", enormous));

        assertThat(asset.problem()).isIn("media.problem.large", "media.problem.damaged");
    }

    private @Nullable String problem(String name, String content) {
        return sent(MediaKind.FILM, clips.text(name, content)).problem();
    }

    private Asset sent(MediaKind kind, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            String name = file.getFileName().toString();
            ReceiveOutcome outcome = media.receive(portal, null, kind, name, null, content);
            AssetId id = ((ReceiveOutcome.Received) outcome).asset().id();
            return settled(id);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Asset settled(AssetId id) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        Asset asset = media.require(portal, id);
        while (!SETTLED.contains(asset.state()) && System.nanoTime() < end) {
            Thread.sleep(50);
            asset = media.require(portal, id);
        }
        return asset;
    }

    private Path local(Asset asset, Rendition.Role role) {
        Optional<Rendition> file =
                renditions.current(portal, asset.id()).stream()
                        .filter(one -> one.role() == role)
                        .findFirst();
        return files.local(file.orElseThrow().hash());
    }

    private Probe lightest(Asset asset) {
        return engine.ffmpeg().probe(SourceFormat.MP4, local(asset, Rendition.Role.RUNG));
    }

    private static Probe.Video picture(Probe probe) {
        return Objects.requireNonNull(probe.video());
    }

    private double loudness(Asset asset) {
        Path sound = local(asset, Rendition.Role.SOUND);
        List<String> measure = Loudness.measure(SourceFormat.MP4, sound, 0);
        String words = engine.ffmpeg().run(measure, Duration.ofMinutes(1), 0).errorTail();
        return Loudness.read(words).integrated();
    }

    private void assertNothingPrivate(Asset asset, String secret) throws IOException {
        for (Rendition file : renditions.current(portal, asset.id())) {
            byte[] bytes = Files.readAllBytes(files.local(file.hash()));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        }
    }
}
