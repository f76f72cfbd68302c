package org.parvis.catalogue;

import org.parvis.kernel.Language;

/** Which search configuration reads a language. */
final class Dictionaries {
    private Dictionaries() {}

    static String of(Language language) {
        return switch (language.locale().getLanguage()) {
            case "fr" -> "catalogue.french";
            case "en" -> "catalogue.english";
            case "ar" -> "catalogue.arabic";
            default -> "catalogue.plain";
        };
    }
}
