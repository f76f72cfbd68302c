package org.parvis.portal;

import java.util.Locale;

/**
 * The one spot colour of a portal, beside black; the stylesheet knows its hue, lightness and
 * chroma.
 */
public enum Ink {
    TOMATE,
    MANDARINE,
    SAFRAN,
    TILLEUL,
    MENTHE,
    CANAL,
    AZUR,
    TRAVAIL,
    VIOLETTE,
    GRENADINE;

    /** The word in {@code data-encre}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
