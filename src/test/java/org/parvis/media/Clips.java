package org.parvis.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parvis.media.engine.Ffmpeg;

/** Small films, sounds and images made for the tests, each once per run. */
public final class Clips {
    private static final Path FOLDER = Path.of("target", "clips").toAbsolutePath();
    private static final List<String> PICTURE =
            List.of("-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=4");
    private static final List<String> SOUND =
            List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=4");

    private final Ffmpeg ffmpeg;

    public Clips(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** What a recent phone films: H.264 and AAC in MP4, with a place in its metadata. */
    public Path webReady() {
        return made(
                "web.mp4",
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 30 -c:a aac"
                        + " -metadata location=+48.8566+002.3522/ -movflags use_metadata_tags",
                PICTURE,
                SOUND);
    }

    public Path hevcTenBits() {
        return made(
                "hevc.mov",
                "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le"
                        + " -tag:v hvc1 -c:a aac",
                PICTURE,
                SOUND);
    }

    /** Held upright: wide pictures with the order to turn them. */
    public Path portrait() {
        Path wide = webReady();
        return made(
                "portrait.mp4",
                "-c copy",
                List.of("-display_rotation", "90", "-i", wide.toString()));
    }

    public Path silent() {
        return made("silent.mp4", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p", PICTURE);
    }

    /** As a browser records: no duration, VP8 and Opus, uneven pictures. */
    public Path browserRecording() {
        return made(
                "browser.webm",
                "-c:v libvpx -b:v 400k -c:a libopus -f webm -live 1",
                PICTURE,
                SOUND);
    }

    public Path sound() {
        return made("voice.mp3", "-c:a libmp3lame -b:a 96k -filter:a volume=-12dB", SOUND);
    }

    public Path png(String name, int width, int height) {
        return made(
                name,
                "-frames:v 1 -f image2 -c:v png",
                List.of("-f", "lavfi", "-i", "testsrc2=s=" + width + "x" + height));
    }

    public Path jpeg(String name, int width, int height) {
        return made(
                name,
                "-frames:v 1 -f image2 -c:v mjpeg -pix_fmt yuvj420p",
                List.of("-f", "lavfi", "-i", "testsrc2=s=" + width + "x" + height));
    }

    public Path webp(String name, int width, int height) {
        return made(
                name,
                "-frames:v 1 -c:v libwebp -f webp",
                List.of("-f", "lavfi", "-i", "testsrc2=s=" + width + "x" + height));
    }

    /** One colour, such as {@code 0xb43c3c}. */
    public Path flat(String name, String colour) {
        String codec = name.endsWith(".png") ? "png" : "mjpeg -q:v 2 -pix_fmt yuvj444p";
        return made(
                name,
                "-frames:v 1 -f image2 -c:v " + codec,
                List.of("-f", "lavfi", "-i", "color=" + colour + ":s=320x240"));
    }

    /** What a recent phone films in sunlight: BT.2020 with this transfer, in ten bits. */
    public Path bright(String transfer) {
        return made(
                "bright-" + transfer + ".mov",
                "-vf format=yuv420p10le -c:v libx265 -preset ultrafast -tag:v hvc1 -color_primaries"
                        + " bt2020 -color_trc "
                        + transfer
                        + " -colorspace bt2020nc -x265-params"
                        + " log-level=none:colorprim=bt2020:colormatrix=bt2020nc:transfer="
                        + transfer
                        + " -c:a aac",
                List.of("-f", "lavfi", "-i", "color=0x828282:s=640x360:r=30:d=2"),
                SOUND);
    }

    public Path text(String name, String content) {
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(FOLDER.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path bytes(String name, byte[] content) {
        try {
            Files.createDirectories(FOLDER);
            return Files.write(FOLDER.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SafeVarargs
    private final Path made(String name, String options, List<String>... inputs) {
        Path file = FOLDER.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        List<String> arguments = new ArrayList<>();
        for (List<String> input : inputs) {
            arguments.addAll(input);
        }
        arguments.addAll(List.of(options.split(" ")));
        Path part = FOLDER.resolve("part-" + name);
        arguments.add(part.toString());
        try {
            Files.createDirectories(FOLDER);
            ffmpeg.run(arguments, Duration.ofMinutes(2), 0);
            return Files.move(part, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
