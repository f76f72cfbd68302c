package org.parvis.credits.removal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.credits.Appearance;
import org.parvis.credits.Signature;

/**
 * Whether somebody who asks says the name of a person noted in a story: "pour mon fils Yanis" says
 * that of "Yanis B.". One word in common is enough, whatever its accents: it is better to take down
 * a story for a namesake than to leave up that of somebody who wrote their name another way.
 */
final class Namesake {
    private static final int SHORTEST = 3;

    private Namesake() {}

    static boolean isIn(Appearance person, String said) {
        Set<String> words = words(said);
        return Stream.concat(
                        Stream.of(person.name()), person.answers().stream().map(Signature::signer))
                .flatMap(name -> words(name).stream())
                .anyMatch(words::contains);
    }

    private static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .filter(word -> !NO_NAMES.contains(word))
                .collect(Collectors.toSet());
    }

    /** Words that many write around a name, on this form and in lists of people. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "mme",
                    "madame",
                    "mademoiselle",
                    "mlle",
                    "monsieur",
                    "pour",
                    "moi",
                    "mon",
                    "mes",
                    "suis",
                    "fils",
                    "fille",
                    "enfant",
                    "enfants",
                    "mere",
                    "pere",
                    "maman",
                    "papa",
                    "son",
                    "ses",
                    "les",
                    "des",
                    "une",
                    "the",
                    "for",
                    "daughter",
                    "mother",
                    "father",
                    "child",
                    "mrs",
                    "miss",
                    "dans",
                    "avec",
                    "dame",
                    "homme",
                    "femme",
                    "voisin",
                    "voisine",
                    "ans",
                    "bonjour");
}
