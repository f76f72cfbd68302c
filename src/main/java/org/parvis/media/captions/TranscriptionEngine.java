package org.parvis.media.captions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.parvis.kernel.Language;
import org.parvis.media.CaptionCue;

/** Something that writes down what is said. Optional: a server without one says so. */
interface TranscriptionEngine {
    /** Whether there is one on this server, now. */
    boolean available();

    /** Whether it was taught this language. */
    boolean knows(Language language);

    /**
     * Listens to a recording.
     *
     * @param sound 16 kHz, one channel, 16 bits, WAV
     * @param folder where it may write; removed afterwards
     * @param progress takes percents as they come
     * @throws Mute when it made nothing of it; the message is its own last words, for the log
     */
    List<CaptionCue> hear(
            Path sound, Language language, Duration length, Path folder, IntConsumer progress);

    /** Nothing came out. */
    final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String problem;

        private Mute(String problem, String lastWords) {
            super(lastWords);
            this.problem = problem;
        }

        /** It ended badly, or wrote what cannot be read. */
        static Mute failed(String lastWords) {
            return new Mute("media.transcription.failed", lastWords);
        }

        /** It was stopped because it took too long. */
        static Mute slow(Duration limit) {
            return new Mute("media.transcription.slow", "stopped after " + limit);
        }

        /** It ended well, and heard no word. */
        static Mute silent() {
            return new Mute("media.transcription.silent", "no word was heard");
        }

        /** Key of the sentence that says so to whoever asked. */
        String problem() {
            return problem;
        }
    }
}
