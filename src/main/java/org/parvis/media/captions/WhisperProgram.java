package org.parvis.media.captions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.kernel.Language;
import org.parvis.media.CaptionCue;
import org.parvis.platform.process.ChildProcess;
import org.parvis.platform.process.Command;
import org.parvis.platform.process.Outcome;
import org.springframework.stereotype.Component;

/**
 * The command line of <a
 * href="https://github.com/ggml-org/whisper.cpp/tree/master/examples/cli">whisper.cpp</a>: writes a
 * WebVTT file, and on its standard output each line as it is heard, {@code [00:00:00.000 -->
 * 00:00:04.120] …}, from which the progress is read.
 */
@Component
final class WhisperProgram implements TranscriptionEngine {
    private static final Pattern HEARD =
            Pattern.compile("\\[[\\d:.]+ --> (\\d+):(\\d\\d):(\\d\\d)\\.\\d{3}].*");
    private static final Pattern NOTHING_SAID = Pattern.compile("\\[BLANK_AUDIO]|\\(silence\\)");

    /** Those of {@code StoryLanguages} that the models were taught (g_lang of whisper.cpp). */
    private static final Set<String> TAUGHT =
            Set.of(
                    "fr", "ar", "en", "ln", "tr", "pt", "es", "it", "ro", "sq", "ru", "uk", "ta",
                    "bn", "ur", "zh", "vi", "fa", "ht");

    private final TranscriptionSettings settings;

    WhisperProgram(TranscriptionSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean available() {
        return !settings.program().isBlank()
                && Files.isExecutable(Path.of(settings.program()))
                && model().isPresent();
    }

    /** Models of whisper.cpp are files; another program may want the whole folder. */
    private Optional<Path> model() {
        Path given = Path.of(settings.model());
        if (settings.model().isBlank() || !Files.isDirectory(given)) {
            return Optional.of(given).filter(Files::isRegularFile);
        }
        try (Stream<Path> inside = Files.list(given)) {
            return inside.filter(file -> file.getFileName().toString().matches("ggml-.*\\.bin"))
                    .sorted()
                    .findFirst()
                    .or(() -> Optional.of(given));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean knows(Language language) {
        return settings.languages().isBlank()
                ? TAUGHT.contains(language.tag())
                : List.of(settings.languages().strip().split("[\\s,]+")).contains(language.tag());
    }

    @Override
    public List<CaptionCue> hear(
            Path sound, Language language, Duration length, Path folder, IntConsumer progress) {
        Path lines = folder.resolve("lignes");
        Path model = model().orElseThrow(() -> Mute.failed("the model is gone"));
        Duration limit = length.multipliedBy(settings.factor()).plus(settings.least());
        Command command =
                Command.of(
                                settings.program(),
                                "-m",
                                model.toAbsolutePath().toString(),
                                "-l",
                                language.tag(),
                                "-ovtt",
                                "-of",
                                lines.toString(),
                                "-f",
                                sound.toString())
                        .within(limit)
                        .in(folder)
                        .nice(15)
                        .onLine(line -> heard(line, length, progress));
        Outcome outcome = run(command);
        if (outcome.timedOut()) {
            throw Mute.slow(limit);
        }
        if (!outcome.succeeded()) {
            throw Mute.failed(outcome.errorTail());
        }
        return read(folder.resolve("lignes.vtt"));
    }

    private static Outcome run(Command command) {
        try {
            return ChildProcess.run(command);
        } catch (CompletionException notStarted) {
            throw Mute.failed(String.valueOf(notStarted.getMessage()));
        }
    }

    private static void heard(String line, Duration length, IntConsumer progress) {
        Matcher found = HEARD.matcher(line);
        if (found.matches()) {
            long until =
                    Long.parseLong(found.group(1)) * 3600
                            + Long.parseLong(found.group(2)) * 60
                            + Long.parseLong(found.group(3));
            progress.accept((int) Math.clamp(until * 100 / Math.max(1, length.toSeconds()), 0, 99));
        }
    }

    private static List<CaptionCue> read(Path file) {
        if (Files.notExists(file)) {
            throw Mute.failed("no file was written");
        }
        try (InputStream written = Files.newInputStream(file)) {
            CaptionReader.Reading reading = CaptionReader.read(written);
            List<CaptionCue> said =
                    reading.cues().stream()
                            .filter(cue -> !NOTHING_SAID.matcher(cue.text()).matches())
                            .toList();
            if (said.isEmpty()) {
                throw isReadable(reading)
                        ? Mute.silent()
                        : Mute.failed(reading.problems().toString());
            }
            return CaptionCutter.shortened(said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file with its heading and no line says that nothing was said. */
    private static boolean isReadable(CaptionReader.Reading reading) {
        return reading.problems().stream()
                .allMatch(problem -> problem.messageKey().equals("media.captions.empty"));
    }
}
