package org.parvis.catalogue.audience;

import java.util.Optional;
import java.util.stream.Stream;

/** What a reader does with a story; each counts once per reader, story, portal and day. */
public enum Gesture {
    /** Its page was shown. */
    READ("lecture"),
    /** It was shown in a frame on another site. */
    FRAMED("cadre"),
    /** Its film or sound was started. */
    STARTED("debut"),
    /** A quarter of its length was heard, in whatever order; likewise the three after. */
    QUARTER("quart"),
    HALF("moitie"),
    MOST("trois-quarts"),
    WHOLE("fin"),
    /** Its file was fetched: by a podcast player, or to be kept. */
    TAKEN("fichier");

    private final String word;

    Gesture(String word) {
        this.word = word;
    }

    /** In addresses. */
    public String word() {
        return word;
    }

    /** Of its label. */
    public String key() {
        return "catalogue.audience.gesture." + word;
    }

    static Optional<Gesture> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
