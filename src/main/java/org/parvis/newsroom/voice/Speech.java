package org.parvis.newsroom.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.parvis.platform.process.ChildProcess;
import org.parvis.platform.process.Command;
import org.parvis.platform.process.Outcome;
import org.springframework.stereotype.Component;

/** Something that reads a text aloud. Optional: pages of a server without one do not offer it. */
@Component
final class Speech {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final long LARGEST = 500_000_000;

    private final SpeechSettings settings;

    Speech(SpeechSettings settings) {
        this.settings = settings;
    }

    /** Whether there is one on this server, now. */
    boolean available() {
        return !settings.program().isBlank() && Files.isExecutable(Path.of(settings.program()));
    }

    /** Whether there is one on this server, now, with a voice for this language. */
    boolean knows(String language) {
        return settings.voice(language).isPresent() && available();
    }

    /**
     * Reads a text.
     *
     * @param folder where it may write
     * @return a sound as WAV
     * @throws Mute when nothing came out; the message is the program's own last words
     */
    Path read(String text, String language, Path folder) {
        Path words = folder.resolve("texte.txt");
        Path sound = folder.resolve("texte.wav");
        try {
            Files.writeString(words, text);
            Outcome outcome =
                    ChildProcess.run(
                            Command.of(
                                            settings.program(),
                                            "-v",
                                            settings.voice(language).orElse(language),
                                            "-f",
                                            words.toString(),
                                            "-w",
                                            sound.toString())
                                    .within(LIMIT)
                                    .largestFile(LARGEST)
                                    .in(folder)
                                    .nice(15));
            if (!outcome.succeeded() || Files.notExists(sound) || Files.size(sound) < 100) {
                throw new Mute(outcome.errorTail());
            }
            return sound;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing came out. */
    static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mute(String lastWords) {
            super(lastWords);
        }
    }
}
