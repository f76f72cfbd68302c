package org.parvis.media.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.platform.process.ChildProcess;
import org.parvis.platform.process.Command;
import org.parvis.platform.process.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds an ffmpeg that really runs here: the one that comes with Parvis, unpacked once into the
 * data folder, else the system's. The bundled one needs a few of the host's libraries, hence the
 * trial.
 */
final class FfmpegFinder {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegFinder.class);
    private static final String BUNDLED = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final String BUNDLED_VERSION = "8.0.1-1.5.13";
    private static final List<String> FILES =
            List.of(
                    "libavutil.so.60",
                    "libswresample.so.6",
                    "libswscale.so.9",
                    "libavcodec.so.62",
                    "libavformat.so.62",
                    "libavfilter.so.11",
                    "libavdevice.so.62",
                    "libdrm.so.2",
                    "libva.so.2",
                    "libva-drm.so.2",
                    "ffprobe",
                    "ffmpeg");
    private static final Pattern VERSION = Pattern.compile("^ff\\w+ version (\\S+)");
    private static final List<Path> SYSTEM_FOLDERS =
            List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/opt/homebrew/bin"));

    private final Path folder;
    private final String engine;

    /**
     * @param folder where the bundled programs are unpacked
     * @param engine {@code auto}, {@code bundled} or {@code system}
     */
    FfmpegFinder(Path folder, String engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /**
     * The first that runs, or nothing: then films and sounds wait, and the log says what to
     * install.
     */
    Optional<Ffmpeg> find() {
        Optional<Ffmpeg> found = engine.equals("system") ? Optional.empty() : bundled();
        if (found.isEmpty() && !engine.equals("bundled")) {
            found = system();
        }
        found.ifPresentOrElse(
                ffmpeg -> LOG.info("Films and sounds are prepared by {}", ffmpeg.description()),
                () ->
                        LOG.error(
                                "No ffmpeg runs here: films, sounds and images will wait. Install the package ffmpeg,"
                                        + " or for the bundled one libpulse0, libasound2, libxcb1 and libxcb-shm0."));
        return found;
    }

    private Optional<Ffmpeg> bundled() {
        if (FfmpegFinder.class.getClassLoader().getResource(BUNDLED + "ffmpeg") == null) {
            return Optional.empty();
        }
        Path home = folder.resolve("ffmpeg-" + BUNDLED_VERSION);
        try {
            unpack(home);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot unpack ffmpeg into " + home, failure);
        }
        return tried(home, Map.of("LD_LIBRARY_PATH", home.toString()), "bundled");
    }

    private Optional<Ffmpeg> system() {
        return SYSTEM_FOLDERS.stream()
                .filter(place -> Files.isExecutable(place.resolve("ffmpeg")))
                .filter(place -> Files.isExecutable(place.resolve("ffprobe")))
                .flatMap(place -> tried(place, Map.of(), "of the system").stream())
                .findFirst();
    }

    /**
     * Each file is written aside and renamed, so that a stop half-way never leaves half a program.
     */
    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home);
        for (String name : FILES) {
            Path target = home.resolve(name);
            if (Files.exists(target)) {
                continue;
            }
            Path part = Files.createTempFile(home, name, ".part");
            try (InputStream content =
                    FfmpegFinder.class.getClassLoader().getResourceAsStream(BUNDLED + name)) {
                if (content == null) {
                    Files.delete(part);
                    continue;
                }
                Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!part.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + part);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Optional<Ffmpeg> tried(
            Path home, Map<String, String> environment, String which) {
        Optional<String> version = version(home.resolve("ffmpeg"), environment);
        Optional<String> probeVersion = version(home.resolve("ffprobe"), environment);
        if (version.isEmpty() || probeVersion.isEmpty()) {
            LOG.warn("The ffmpeg {} does not run here", which);
            return Optional.empty();
        }
        String description = "ffmpeg " + version.get() + ", " + which;
        return Optional.of(
                new Ffmpeg(
                        home.resolve("ffmpeg"), home.resolve("ffprobe"), environment, description));
    }

    private static Optional<String> version(Path program, Map<String, String> environment) {
        Command command = Command.of(program.toString(), "-version").within(Duration.ofSeconds(20));
        for (var variable : environment.entrySet()) {
            command = command.with(variable.getKey(), variable.getValue());
        }
        Outcome outcome = ChildProcess.run(command);
        Matcher matcher = VERSION.matcher(outcome.text());
        return outcome.succeeded() && matcher.find()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
