package org.parvis.media.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.PortalId;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.Clips;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.Rendition;
import org.parvis.media.RenditionStore;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Pictures;
import org.parvis.media.library.Media;
import org.parvis.media.library.TiledPhoto;
import org.parvis.media.library.WideColours;
import org.parvis.platform.process.ChildProcess;
import org.parvis.platform.process.Command;
import org.parvis.platform.storage.FileStore;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ImageTest {
    private static final Path HEIF_ENC = Path.of("/usr/bin/heif-enc");

    /**
     * An Exif segment: orientation 6, and a place north of Vermeuil in the words a scan would look
     * for.
     */
    private static final String SECRET = "48.8566 secret place";

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
    void a_photograph_gets_its_sizes_in_three_formats_and_never_larger_than_itself() {
        Asset asset = sent(clips.jpeg("wide.jpg", 1200, 800));

        Player.Picture picture = picture(asset);

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(picture.sizes())
                .extracting(Player.Picture.Size::width)
                .containsExactly(480, 960, 1200);
        assertThat(picture.avifSet()).contains("480.avif 480w");
        assertThat(renditions.current(portal, asset.id())).hasSize(9);
    }

    @Test
    void a_photograph_taken_sideways_is_brought_upright_and_keeps_nothing_private()
            throws Exception {
        byte[] plain = Files.readAllBytes(clips.jpeg("plain.jpg", 640, 480));

        Asset asset = sent(clips.bytes("exif.jpg", withExif(plain)));

        assertThat(asset.portrait()).isTrue();
        Player.Picture.Size size = picture(asset).sizes().getLast();
        assertThat(size.height()).isGreaterThan(size.width());
        for (Rendition file : renditions.current(portal, asset.id())) {
            byte[] bytes = Files.readAllBytes(files.local(file.hash()));
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("secret place").doesNotContain("Exif\0\0");
        }
    }

    @Test
    void a_webp_image_is_an_image_like_the_others() {
        Asset asset = sent(clips.webp("small.webp", 500, 300));

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(asset.width()).isEqualTo(500);
        assertThat(picture(asset).sizes())
                .extracting(Player.Picture.Size::width)
                .containsExactly(480, 500);
    }

    @Test
    void the_wider_colours_of_a_recent_phone_are_brought_to_those_of_the_web() throws Exception {
        byte[] plain = Files.readAllBytes(clips.flat("flat.png", "0xb43c3c"));
        Path jpeg = clips.flat("flat.jpg", "0xb43c3c");

        Asset png = sent(clips.bytes("wide.png", WideColours.png(plain)));
        Asset photo = sent(clips.bytes("p3.jpg", WideColours.jpeg(Files.readAllBytes(jpeg))));
        Asset ordinary = sent(jpeg);

        assertThat(middle(ordinary).getRed()).isBetween(176, 184);
        for (Asset wide : List.of(png, photo)) {
            assertThat(middle(wide).getRed()).isGreaterThan(188);
            assertThat(middle(wide).getGreen()).isLessThan(54);
        }
    }

    private Color middle(Asset asset) throws IOException {
        Rendition jpeg = renditions.named(portal, asset.id(), "320.jpg").orElseThrow();
        return new Color(Pictures.read(files.local(jpeg.hash())).getRGB(160, 120));
    }

    @Test
    void a_photograph_in_tiles_is_put_together_and_turned() throws Exception {
        assumeTrue(Files.isExecutable(HEIF_ENC), "heif-enc of libheif-examples makes the tiles");
        List<Path> tiles = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Path png = clips.png("tile" + number + ".png", 512, 512);
            Path heic = png.resolveSibling("tile" + number + ".heic");
            ChildProcess.run(
                    Command.of(HEIF_ENC.toString(), png.toString(), "-o", heic.toString()));
            tiles.add(heic);
        }

        Asset asset = sent(clips.bytes("tiled.heic", TiledPhoto.of(tiles)));

        assertThat(asset.state()).isEqualTo(AssetState.READY);
        assertThat(asset.width()).isEqualTo(700);
        assertThat(asset.height()).isEqualTo(900);
        assertThat(picture(asset).sizes().getLast().width()).isEqualTo(700);
        assertThat(lastTile(asset)).isNotZero();
    }

    /** Light in the corner that only the fourth tile fills. */
    private int lastTile(Asset asset) throws IOException {
        Rendition jpeg = renditions.named(portal, asset.id(), "700.jpg").orElseThrow();
        BufferedImage image = Pictures.read(files.local(jpeg.hash()));
        return image.getRGB(40, image.getHeight() - 40) & 0xffffff;
    }

    private Player.Picture picture(Asset asset) {
        return Objects.requireNonNull(media.player(portal, asset.id()).orElseThrow().picture());
    }

    private Asset sent(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var outcome =
                    media.receive(
                            portal,
                            null,
                            MediaKind.IMAGE,
                            "photo",
                            null,
                            new ByteArrayInputStream(bytes));
            AssetId id = ((ReceiveOutcome.Received) outcome).asset().id();
            long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            Asset asset = media.require(portal, id);
            while (asset.state() != AssetState.READY
                    && asset.state() != AssetState.FAILED
                    && System.nanoTime() < end) {
                Thread.sleep(50);
                asset = media.require(portal, id);
            }
            return asset;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] withExif(byte[] jpeg) throws IOException {
        byte[] secret = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        var tiff = new ByteArrayOutputStream();
        tiff.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        tiff.write(new byte[] {1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
        tiff.write(
                new byte[] {1, 14, 0, 2, 0, 0, 0, (byte) secret.length, 0, 0, 0, 38, 0, 0, 0, 0});
        tiff.write(secret);
        int length = 2 + 6 + tiff.size();
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        all.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        all.write(tiff.toByteArray());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }
}
