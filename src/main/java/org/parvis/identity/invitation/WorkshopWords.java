package org.parvis.identity.invitation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words that codes are made of: some seven hundred short French words without accents, no two a
 * letter apart.
 */
public final class WorkshopWords {
    static final int WORDS_IN_CODE = 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> LIST = read();
    private static final Set<String> KNOWN = Set.copyOf(LIST);

    private WorkshopWords() {}

    static List<String> list() {
        return LIST;
    }

    /** Three different words, such as {@code tram citron palier}. */
    static String random() {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < WORDS_IN_CODE) {
            words.add(LIST.get(RANDOM.nextInt(LIST.size())));
        }
        return String.join(" ", words);
    }

    /** What was typed, without capitals, accents and signs, one space between words. */
    static String plain(String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }

    /**
     * The first typed word that is not in the list, with the word that was perhaps meant. The list
     * is public, so that the hint tells nothing about codes.
     */
    static Optional<Doubt> doubt(String typed) {
        return Arrays.stream(plain(typed).split(" "))
                .filter(word -> !KNOWN.contains(word) && word.length() > 2)
                .findFirst()
                .flatMap(word -> nearest(word).map(meant -> new Doubt(word, meant)));
    }

    /** A word typed, and the nearest of the list. */
    public record Doubt(String typed, String meant) {}

    private static Optional<String> nearest(String word) {
        return LIST.stream()
                .filter(known -> Typing.distance(word, known) == 1)
                .findFirst()
                .or(() ->
                        LIST.stream()
                                .filter(known -> Typing.distance(word, known) == 2)
                                .findFirst());
    }

    private static List<String> read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WorkshopWords.class.getResourceAsStream(
                                                "/identity/workshop-words.txt")),
                                StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
