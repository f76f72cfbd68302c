package org.parvis.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;

/**
 * How wide a name is in the display face, so that the stylesheet can make it fill its line.
 *
 * @param em width of the whole name, in em of the chosen stretch
 * @param stretch width of the face in percent: 100 for short names, 88 for middling ones, 75 for
 *     the others
 */
public record Masthead(BigDecimal em, int stretch) {
    private static final double LETTER_SPACING = -0.02;
    private static final double UNKNOWN_LETTER = 0.5;

    /**
     * Adds up the advance widths of the letters; within one hundredth of what a browser measures.
     */
    public static Masthead of(String name) {
        int stretch = stretchFor(name.codePointCount(0, name.length()));
        Map<Integer, Double> advances = Advances.at(stretch);
        double em =
                name.codePoints()
                        .mapToDouble(letter -> advance(advances, letter) + LETTER_SPACING)
                        .sum();
        return new Masthead(
                BigDecimal.valueOf(Math.max(em, 1)).setScale(2, RoundingMode.HALF_UP), stretch);
    }

    private static int stretchFor(int letters) {
        if (letters <= 8) {
            return 100;
        }
        return letters <= 10 ? 88 : 75;
    }

    private static double advance(Map<Integer, Double> advances, int letter) {
        Double known = advances.get(letter);
        if (known != null) {
            return known;
        }
        int base =
                Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                        .codePointAt(0);
        return advances.getOrDefault(base, UNKNOWN_LETTER);
    }
}
