package org.parvis.portal;

import java.util.Arrays;
import java.util.Optional;

/** The great doors of a portal: what one sees, listens to, reads. */
public enum Rubric {
    SEE("voir", "portal.rubric.see"),
    LISTEN("ecouter", "portal.rubric.listen"),
    READ("lire", "portal.rubric.read");

    private final String word;
    private final String label;

    Rubric(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in addresses. */
    public String word() {
        return word;
    }

    /** The key of its name on screen. */
    public String label() {
        return label;
    }

    /** The rubric of this word, or nothing. */
    public static Optional<Rubric> ofWord(String word) {
        return Arrays.stream(values()).filter(rubric -> rubric.word.equals(word)).findFirst();
    }
}
