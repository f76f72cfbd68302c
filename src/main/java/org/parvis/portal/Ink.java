package org.parvis.portal;

import java.util.Locale;

/**
 * The one spot colour of a portal, beside black; the stylesheet knows its hue, lightness and
 * chroma.
 */
public enum Ink {
    TOMATE(0xff7053),
    MANDARINE(0xff9a3f),
    SAFRAN(0xfdc42a),
    TILLEUL(0xc7e03e),
    MENTHE(0x5ed99e),
    CANAL(0x4dd4db),
    AZUR(0x6ac2f8),
    TRAVAIL(0x7ea2f6),
    VIOLETTE(0xca98f5),
    GRENADINE(0xff7997);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Its flat on screens without OKLCH and in pictures: red, green, blue. */
    public int rgb() {
        return rgb;
    }

    /** The same as {@code #ff7997}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** The word in {@code data-encre}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
