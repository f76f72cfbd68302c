package org.parvis.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The readable part of an address: lower-case letters a to z, digits and single hyphens, 1 to 80
 * characters.
 */
public record Slug(String value) {
    private static final int LONGEST = 80;

    public Slug {
        if (value.length() > LONGEST || !value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /**
     * Makes a slug of any text; {@code fallback} serves when no letter or digit of the Latin
     * alphabet is left.
     */
    public static Slug from(String text, String fallback) {
        String plain =
                Normalizer.normalize(
                                text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String cut = plain.length() <= LONGEST ? plain : cutAtWord(plain);
        return new Slug(cut.isEmpty() ? fallback : cut);
    }

    private static String cutAtWord(String plain) {
        String head = plain.substring(0, LONGEST);
        int lastHyphen = head.lastIndexOf('-');
        return lastHyphen > LONGEST / 2
                ? head.substring(0, lastHyphen)
                : head.replaceAll("-+$", "");
    }

    /** The same slug with a number behind it, for the second story of the same title. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        String head = value.substring(0, Math.min(value.length(), LONGEST - suffix.length()));
        return new Slug(head.replaceAll("-+$", "") + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
