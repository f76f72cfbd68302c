package org.parvis.media;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an asset is. Until its content has been read, what the sender said it would be. */
public enum MediaKind {
    FILM,
    SOUND,
    IMAGE,
    /** A PDF file: kept and handed out, never opened here. */
    DOCUMENT;

    /**
     * The word in forms, messages and upload metadata: {@code film}, {@code sound}, {@code image},
     * {@code document}.
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MediaKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
