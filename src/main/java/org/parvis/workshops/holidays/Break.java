package org.parvis.workshops.holidays;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The school holidays of a year, found by a word of what the ministry calls them. */
public enum Break {
    AUTUMN("toussaint"),
    CHRISTMAS("noel"),
    WINTER("hiver"),
    SPRING("printemps"),
    SUMMER("ete");

    private final String word;

    Break(String word) {
        this.word = word;
    }

    /** The key of its words. */
    public String key() {
        return "workshops.break." + name().toLowerCase(Locale.ROOT);
    }

    /** Which one "Vacances de la Toussaint" is; nothing for a bridge day and the like. */
    public static @Nullable Break of(String label) {
        String plain =
                Normalizer.normalize(label, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        for (Break one : values()) {
            if (plain.matches(".*\\b" + one.word + "\\b.*")) {
                return one;
            }
        }
        return null;
    }
}
