package org.parvis.catalogue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a film or a sound is, for those who choose by the time they have. */
public enum Span {
    /** No length: something to read or to look at. */
    NONE("sans"),
    /** Up to five minutes. */
    SHORT("courte"),
    /** Up to a quarter of an hour. */
    MIDDLE("moyenne"),
    LONG("longue");

    private static final Duration SHORT_END = Duration.ofMinutes(5);
    private static final Duration MIDDLE_END = Duration.ofMinutes(15);

    private final String word;

    Span(String word) {
        this.word = word;
    }

    /** The word in addresses. */
    String word() {
        return word;
    }

    static Span of(Duration length) {
        if (length.isZero()) {
            return NONE;
        }
        if (length.compareTo(SHORT_END) <= 0) {
            return SHORT;
        }
        return length.compareTo(MIDDLE_END) <= 0 ? MIDDLE : LONG;
    }

    public static Optional<Span> ofWord(String word) {
        return Arrays.stream(values()).filter(span -> span.word.equals(word)).findFirst();
    }
}
