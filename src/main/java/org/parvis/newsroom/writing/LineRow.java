package org.parvis.newsroom.writing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.media.CaptionCue;
import org.parvis.media.captions.CaptionAdvice;
import org.parvis.media.captions.CaptionTime;

/**
 * A line of the captions as it stands in the form.
 *
 * @param start as typed, such as {@code 1:02.4}
 * @param end as typed
 * @param reference the same words in the language one translates from; empty otherwise
 * @param problem key of a sentence about its times, or nothing
 */
public record LineRow(
        String start, String end, String text, String reference, @Nullable String problem) {
    static LineRow of(CaptionCue cue, String reference) {
        return new LineRow(
                CaptionTime.write(cue.start()),
                CaptionTime.write(cue.end()),
                cue.text(),
                reference,
                null);
    }

    LineRow wrong(String key) {
        return new LineRow(start, end, text, reference, key);
    }

    /** Nothing while a time cannot be read. */
    Optional<CaptionCue> cue() {
        Optional<Duration> from = CaptionTime.read(start);
        Optional<Duration> to = CaptionTime.read(end);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new CaptionCue(from.get(), to.get(), text.replace("\r", "").strip()))
                : Optional.empty();
    }

    /** What would make it easier to read. */
    public List<CaptionAdvice> advice() {
        return text.isBlank()
                ? List.of()
                : cue().filter(cue -> cue.length().isPositive())
                        .map(CaptionAdvice::of)
                        .orElse(List.of());
    }
}
