package org.parvis.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings what is written and what is asked to one form: small letters, no accents, no punctuation.
 * Done here and not in SQL, because the answer of the database's parser depends on the locale it
 * was made with.
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_WORD = 60;

    private Folding() {}

    /** Words separated by single spaces. */
    public static String words(String text) {
        String opened =
                text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(opened, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The words one by one; monsters are left out. */
    static List<String> list(String text) {
        String words = words(text);
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" "))
                        .filter(word -> word.length() <= LONGEST_WORD)
                        .toList();
    }
}
