package org.parvis.media.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.parvis.media.Probe;

/** Takes pictures out of a film. */
public final class Pictures {
    private static final int LONGEST_SIDE = 1280;
    private static final double DARK = 26;
    private static final double FLAT = 6;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Ffmpeg ffmpeg;
    private final boolean canToneMap;

    Pictures(Ffmpeg ffmpeg, boolean canToneMap) {
        this.ffmpeg = ffmpeg;
        this.canToneMap = canToneMap;
    }

    /** The picture of this moment; false when the film has none there. */
    public boolean take(Work work, Duration moment, Path target) {
        Probe.Video video = work.good().probe().video();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of("-ss", String.format(Locale.ROOT, "%.3f", moment.toMillis() / 1000.0)));
        arguments.addAll(Ffmpeg.input(work.good().format(), work.source()));
        String toned =
                canToneMap && video != null && video.highDynamicRange()
                        ? "," + FilmArguments.toneMap(video)
                        : "";
        String fit =
                "scale=w='min(iw,"
                        + LONGEST_SIDE
                        + ")':h='min(ih,"
                        + LONGEST_SIDE
                        + ")'"
                        + ":force_original_aspect_ratio=decrease:force_divisible_by=2";
        String filter = "thumbnail=12," + fit + toned + ",format=yuvj420p";
        arguments.addAll(List.of("-an", "-frames:v", "1", "-vf", filter, "-map_metadata", "-1"));
        arguments.addAll(List.of("-q:v", "4", "-f", "mjpeg", Ffmpeg.file(target)));
        try {
            ffmpeg.run(arguments, LIMIT, 5);
            return target.toFile().length() > 0;
        } catch (Ffmpeg.Damaged pastTheEnd) {
            return false;
        }
    }

    /** Whether it shows something: neither nearly black nor one even colour. */
    public static boolean shows(BufferedImage image) {
        long sum = 0;
        long squares = 0;
        int count = 0;
        int step = Math.max(1, image.getWidth() / 64);
        for (int y = 0; y < image.getHeight(); y += step) {
            for (int x = 0; x < image.getWidth(); x += step) {
                int light = light(image.getRGB(x, y));
                sum += light;
                squares += (long) light * light;
                count++;
            }
        }
        double mean = (double) sum / count;
        double spread = Math.sqrt(Math.max(0, (double) squares / count - mean * mean));
        return mean > DARK && spread > FLAT;
    }

    public static BufferedImage read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("not an image: " + file);
        }
        return image;
    }

    private static int light(int rgb) {
        int red = (rgb >> 16) & 0xff;
        int green = (rgb >> 8) & 0xff;
        return (red * 299 + green * 587 + (rgb & 0xff) * 114) / 1000;
    }
}
