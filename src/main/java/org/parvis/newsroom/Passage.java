package org.parvis.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a story beside its translation: a title, a paragraph, what a picture shows.
 *
 * @param field of the form: {@code title}, {@code body}, {@code description-…}; a text of several
 *     paragraphs has several passages
 * @param original its words as they are typed, or nothing when the translation alone has it
 * @param words of the translation: those of the original while nobody has translated it, none when
 *     the translation leaves it out
 * @param fixed a picture between two paragraphs: it has no words
 */
public record Passage(String field, @Nullable String original, String words, boolean fixed) {
    /** Whether nobody has said it in the other language. */
    public boolean waits() {
        return !fixed
                && original != null
                && (words.isEmpty() || words.equals(original))
                && original.codePoints().anyMatch(Character::isLetter);
    }

    /** What stands in the form: nothing while it is to be translated. */
    public String shown() {
        return waits() ? "" : words;
    }

    /** What the translation says when its field is left empty. */
    public String otherwise() {
        if (fixed) {
            return words;
        }
        return original == null || words.isEmpty() ? "" : original;
    }
}
