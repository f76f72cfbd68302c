package org.parvis.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often somebody wants a letter; none is written when there is nothing new. */
public enum Rhythm {
    WEEKLY("semaine"),
    DAILY("jour"),
    EACH("chaque");

    private final String word;

    Rhythm(String word) {
        this.word = word;
    }

    /** The word in forms. */
    public String word() {
        return word;
    }

    /** The key of its name on screen. */
    public String key() {
        return "outreach.rhythm." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rhythm> ofWord(String word) {
        return Arrays.stream(values()).filter(rhythm -> rhythm.word.equals(word)).findFirst();
    }
}
