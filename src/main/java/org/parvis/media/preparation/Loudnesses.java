package org.parvis.media.preparation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Probe;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Loudness;
import org.parvis.media.engine.Work;
import org.springframework.stereotype.Component;

/** Measures how loud originals are. */
@Component
final class Loudnesses {
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private final Engine engine;

    Loudnesses(Engine engine) {
        this.engine = engine;
    }

    /** The loudness of the sound of this work, or nothing when it has none. */
    @Nullable Loudness of(Work work) {
        Probe.Audio audio = work.good().probe().audio();
        if (audio == null) {
            return null;
        }
        var arguments = Loudness.measure(work.good().format(), work.source(), audio.index());
        return Loudness.read(engine.ffmpeg().run(arguments, LIMIT, 10).errorTail());
    }
}
