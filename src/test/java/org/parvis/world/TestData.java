package org.parvis.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each run of the tests an empty data folder under {@code target}, and clears those of
 * earlier runs.
 */
final class TestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = Path.of("target", "test-data");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        clear();
        Path own =
                FOLDER.resolve(
                        ProcessHandle.current().pid() + "-" + System.identityHashCode(context));
        // programs that a test may put there, and take away
        TestPropertyValues.of(
                        "parvis.data=" + own,
                        "parvis.transcription.program=" + own.toAbsolutePath() + "-whisper-cli",
                        "parvis.transcription.model=" + own.toAbsolutePath() + "-model.bin",
                        "parvis.speech.program=" + own.toAbsolutePath() + "-espeak-ng",
                        "parvis.speech.voices=fr=fr")
                .applyTo(context);
    }

    private static void clear() {
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> runs = Files.list(FOLDER)) {
                runs.filter(TestData::isOver).forEach(TestData::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isOver(Path run) {
        long pid = Long.parseLong(run.getFileName().toString().split("-")[0]);
        return ProcessHandle.of(pid).isEmpty();
    }

    private static void delete(Path run) {
        try (Stream<Path> inside = Files.walk(run)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
