package org.parvis.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What two ways of writing one name share. */
final class Fingerprint {
    private Fingerprint() {}

    /** "Benali, Inès" and "ines BENALI" are both "benali ines". */
    static String of(String name) {
        return Arrays.stream(plain(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Without accents nor capitals. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
