package org.parvis.media.preparation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.parvis.media.MediaKind;
import org.parvis.media.Probe;
import org.parvis.media.Rendition;
import org.parvis.media.SourceFormat;
import org.parvis.media.engine.Colours;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.media.engine.HeifHead;
import org.parvis.media.engine.ImageHead;
import org.parvis.media.engine.Orientation;
import org.parvis.media.engine.Pictures;
import org.parvis.media.engine.TileGrid;
import org.parvis.media.engine.Work;
import org.springframework.stereotype.Component;

/**
 * Images: decoded by ffmpeg in its own process (so that no image can exhaust the server), brought
 * upright and to sRGB here, then written in each size as AVIF, WebP and JPEG. The pixels alone pass
 * from one stage to the next: nothing private can.
 */
@Component
final class ImagePreparer implements Preparer {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);
    private static final int LONGEST_SIDE = 2000;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int NICE = 4;

    private final Engine engine;
    private final Shelf shelf;

    ImagePreparer(Engine engine, Shelf shelf) {
        this.engine = engine;
        this.shelf = shelf;
    }

    @Override
    public MediaKind kind() {
        return MediaKind.IMAGE;
    }

    @Override
    public void first(Work work) {
        try {
            Path decoded = work.file("decoded.png");
            engine.ffmpeg().forImages().run(decode(work, decoded), LIMIT, NICE);
            BufferedImage plain = plain(Pictures.read(decoded));
            BufferedImage coloured =
                    profile(work, decoded)
                            .map(profile -> Colours.inSrgb(plain, profile))
                            .orElse(plain);
            BufferedImage upright = Orientation.apply(coloured, orientation(work));
            Path clean = work.file("clean.bmp");
            if (!ImageIO.write(upright, "bmp", clean.toFile())) {
                throw new IOException("cannot write " + clean);
            }
            shelf.add(work.asset(), sizes(work, clean, upright.getWidth(), upright.getHeight()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All sizes were made at once. */
    @Override
    public void ladder(Work work) {}

    @Override
    public void extras(Work work) {}

    private static List<String> decode(Work work, Path target) {
        List<String> arguments = new ArrayList<>(List.of("-noautorotate"));
        arguments.addAll(Ffmpeg.input(work.good().format(), work.source()));
        String fit =
                "scale=w='min(iw,"
                        + LONGEST_SIDE
                        + ")':h='min(ih,"
                        + LONGEST_SIDE
                        + ")'"
                        + ":force_original_aspect_ratio=decrease:flags=lanczos";
        Probe.Grid grid = work.good().probe().grid();
        if (grid == null) {
            arguments.addAll(List.of("-map", "0:v:0", "-vf", fit));
        } else {
            arguments.addAll(
                    List.of("-filter_complex", TileGrid.filter(grid) + "," + fit + "[whole]"));
            arguments.addAll(List.of("-map", "[whole]"));
        }
        arguments.addAll(List.of("-map_metadata", "-1", "-frames:v", "1"));
        arguments.addAll(List.of("-c:v", "png", "-compression_level", "1"));
        arguments.addAll(List.of("-update", "1", "-f", "image2", Ffmpeg.file(target)));
        return arguments;
    }

    /** The same picture in sRGB without transparency, whatever its own colour profile was. */
    private static BufferedImage plain(BufferedImage image) {
        BufferedImage source = image;
        if (!image.getColorModel().getColorSpace().isCS_sRGB()) {
            source =
                    new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                            .filter(image, null);
        }
        BufferedImage plain =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.setBackground(Color.WHITE);
        canvas.clearRect(0, 0, plain.getWidth(), plain.getHeight());
        canvas.drawImage(source, 0, 0, null);
        canvas.dispose();
        return plain;
    }

    /** Photographs in a box keep their profile in it; for the others ffmpeg hands it on. */
    private static Optional<byte[]> profile(Work work, Path decoded) throws IOException {
        SourceFormat format = work.good().format();
        return format == SourceFormat.HEIC || format == SourceFormat.AVIF
                ? HeifHead.profile(work.source())
                : Colours.ofPng(decoded);
    }

    private static int orientation(Work work) {
        SourceFormat format = work.good().format();
        if (format != SourceFormat.HEIC && format != SourceFormat.AVIF) {
            return ImageHead.orientation(format, work.source());
        }
        Probe probe = work.good().probe();
        int rotation = 0;
        if (probe.grid() != null) {
            rotation = probe.grid().rotation();
        } else if (probe.video() != null) {
            rotation = probe.video().rotation();
        }
        return Orientation.ofDegrees(rotation);
    }

    private List<Rendition> sizes(Work work, Path clean, int width, int height) {
        List<Rendition> made = new ArrayList<>();
        List<String> arguments =
                new ArrayList<>(List.of("-f", "bmp_pipe", "-i", Ffmpeg.file(clean)));
        List<Integer> widths = widths(width);
        for (int size : widths) {
            int high = Math.max(1, (int) Math.round((double) height * size / width));
            String scale = "scale=" + size + ":" + high + ":flags=lanczos,format=";
            arguments.addAll(List.of("-vf", scale + "yuvj420p", "-q:v", "4", "-f", "mjpeg"));
            arguments.add(Ffmpeg.file(work.file(size + ".jpg")));
            arguments.addAll(
                    List.of("-vf", scale + "yuv420p", "-c:v", "libwebp", "-quality", "78"));
            arguments.addAll(List.of("-f", "webp", Ffmpeg.file(work.file(size + ".webp"))));
            arguments.addAll(
                    List.of("-vf", scale + "yuv420p", "-c:v", "libaom-av1", "-still-picture", "1"));
            arguments.addAll(
                    List.of("-usage", "allintra", "-cpu-used", "8", "-crf", "30", "-f", "avif"));
            arguments.add(Ffmpeg.file(work.file(size + ".avif")));
        }
        engine.ffmpeg().forImages().run(arguments, LIMIT, NICE);
        for (int size : widths) {
            int high = Math.max(1, (int) Math.round((double) height * size / width));
            made.add(picture(work, size + ".jpg", "image/jpeg", size, high));
            made.add(picture(work, size + ".webp", "image/webp", size, high));
            made.add(picture(work, size + ".avif", "image/avif", size, high));
        }
        return made;
    }

    private Rendition picture(Work work, String name, String type, int width, int height) {
        return shelf.plain(Rendition.Role.PICTURE, work.file(name), type, width, height);
    }

    /** Never larger than the image itself. */
    static List<Integer> widths(int width) {
        TreeSet<Integer> widths = new TreeSet<>();
        WIDTHS.stream().filter(size -> size <= width).forEach(widths::add);
        if (width < WIDTHS.getLast()) {
            widths.add(width);
        }
        return List.copyOf(widths);
    }
}
