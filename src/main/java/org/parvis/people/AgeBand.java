package org.parvis.people;

import org.jspecify.annotations.Nullable;

/**
 * Ages as the forms of the politique de la ville count them (fiche projet: 0–5, 6–11, 12–15, 16–17,
 * 18–25, 26–64, 65 and over).
 */
public enum AgeBand {
    UP_TO_5(5),
    UP_TO_11(11),
    UP_TO_15(15),
    UP_TO_17(17),
    UP_TO_25(25),
    UP_TO_64(64),
    OVER_64(200);

    private final int oldest;

    AgeBand(int oldest) {
        this.oldest = oldest;
    }

    /** The band of an age in years. */
    public static AgeBand of(int age) {
        for (AgeBand band : values()) {
            if (age <= band.oldest) {
                return band;
            }
        }
        return OVER_64;
    }

    /** The band that words such as "12-15", "65+" or "12 à 15 ans" name, or nothing. */
    static @Nullable AgeBand read(String words) {
        String digits = words.replaceAll("[^0-9]+", " ").strip();
        return digits.isEmpty() || digits.length() > 7
                ? null
                : of(Integer.parseInt(digits.split(" ")[0]));
    }

    public boolean minor() {
        return oldest < 18;
    }

    /** The key of its words. */
    public String key() {
        return "people.band." + (this == OVER_64 ? "over" : oldest);
    }
}
