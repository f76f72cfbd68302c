package org.parvis.media.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parvis.media.Probe;
import org.parvis.media.SourceFormat;
import org.parvis.platform.process.ChildProcess;
import org.parvis.platform.process.Command;
import org.parvis.platform.process.Outcome;

/**
 * The ffmpeg that works on this machine. Every run is bounded in time and memory, has no network,
 * and may open files only with the demuxer that the content calls for.
 */
public final class Ffmpeg {
    /** Options that come before any input: nothing but local files, and no questions asked. */
    private static final List<String> GUARDS =
            List.of("-hide_banner", "-nostdin", "-v", "error", "-protocol_whitelist", "file");

    private static final long MEMORY = 12L << 30;
    private static final long IMAGE_MEMORY = 4L << 30;
    private static final long LARGEST_FILE = 64L << 30;
    private static final int REPORT = 4 << 20;

    private final Path ffmpeg;
    private final Path ffprobe;
    private final Map<String, String> environment;
    private final String description;
    private final long memory;

    Ffmpeg(Path ffmpeg, Path ffprobe, Map<String, String> environment, String description) {
        this(ffmpeg, ffprobe, environment, description, MEMORY);
    }

    private Ffmpeg(
            Path ffmpeg,
            Path ffprobe,
            Map<String, String> environment,
            String description,
            long memory) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
        this.environment = Map.copyOf(environment);
        this.description = description;
        this.memory = memory;
    }

    /** The same program, with no more memory than the largest image we accept needs. */
    public Ffmpeg forImages() {
        return new Ffmpeg(ffmpeg, ffprobe, environment, description, IMAGE_MEMORY);
    }

    /**
     * Which program this is, for the log and the page of the host: {@code ffmpeg 8.0.1, bundled}.
     */
    public String description() {
        return description;
    }

    /** The name to give ffmpeg for a file, which no name can turn into another protocol. */
    public static String file(Path path) {
        return "file:" + path.toAbsolutePath();
    }

    /** Input options for this source, ready for ffmpeg and ffprobe. */
    public static List<String> input(SourceFormat format, Path source) {
        return List.of("-f", format.demuxer(), "-i", file(source));
    }

    /** Reads what a file holds; throws {@link Damaged} when the demuxer makes nothing of it. */
    public Probe probe(SourceFormat format, Path source) {
        List<String> argv =
                new ArrayList<>(
                        List.of("-hide_banner", "-v", "error", "-protocol_whitelist", "file"));
        argv.addAll(List.of("-show_format", "-show_streams", "-of", "json"));
        if (format == SourceFormat.HEIC || format == SourceFormat.AVIF) {
            argv.add("-show_stream_groups");
        }
        argv.addAll(input(format, source));
        Outcome outcome = run(ffprobe, argv, Duration.ofSeconds(60), 0, line -> {});
        if (!outcome.succeeded() || outcome.outputCut()) {
            throw new Damaged(outcome.errorTail());
        }
        return ProbeReader.read(outcome.text());
    }

    /** Runs ffmpeg with these arguments after the guards; throws {@link Damaged} when it fails. */
    public Outcome run(List<String> arguments, Duration limit, int niceness) {
        return run(arguments, limit, niceness, line -> {});
    }

    /** The same, with each line of {@code -progress pipe:1} as it comes. */
    public Outcome run(
            List<String> arguments, Duration limit, int niceness, Consumer<String> onLine) {
        List<String> argv = new ArrayList<>(GUARDS);
        argv.add("-y");
        argv.addAll(arguments);
        Outcome outcome = run(ffmpeg, argv, limit, niceness, onLine);
        if (!outcome.succeeded()) {
            throw new Damaged(outcome.timedOut() ? "stopped after " + limit : outcome.errorTail());
        }
        return outcome;
    }

    /** Which of these encoders this build has. */
    List<String> encoders(List<String> wanted) {
        Outcome outcome =
                run(
                        ffmpeg,
                        List.of("-hide_banner", "-encoders"),
                        Duration.ofSeconds(20),
                        0,
                        line -> {});
        return wanted.stream()
                .filter(name ->
                        outcome.text()
                                .lines()
                                .anyMatch(
                                        line -> line.matches("\\s*[A-Z.]{6}\\s+" + name + "\\s.*")))
                .toList();
    }

    /** Whether this build has a filter. */
    public boolean hasFilter(String name) {
        Outcome outcome =
                run(
                        ffmpeg,
                        List.of("-hide_banner", "-filters"),
                        Duration.ofSeconds(20),
                        0,
                        line -> {});
        return outcome.text()
                .lines()
                .anyMatch(line -> line.matches("\\s*\\S+\\s+" + name + "\\s.*"));
    }

    private Outcome run(
            Path program,
            List<String> arguments,
            Duration limit,
            int niceness,
            Consumer<String> onLine) {
        List<String> argv = new ArrayList<>();
        argv.add(program.toString());
        argv.addAll(arguments);
        Command command =
                Command.of(argv)
                        .within(limit)
                        .memory(memory)
                        .largestFile(LARGEST_FILE)
                        .keepingOutput(REPORT)
                        .nice(niceness)
                        .onLine(onLine);
        for (var variable : environment.entrySet()) {
            command = command.with(variable.getKey(), variable.getValue());
        }
        return ChildProcess.run(command);
    }

    /** ffmpeg could make nothing of the file; the message is its own last words, for the log. */
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged(String lastWords) {
            super(lastWords);
        }
    }
}
