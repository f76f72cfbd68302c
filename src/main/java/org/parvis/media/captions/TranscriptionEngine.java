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

        Mute(String lastWords) {
            super(lastWords);
        }
    }
}
