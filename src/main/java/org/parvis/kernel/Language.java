package org.parvis.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language by its BCP 47 tag, such as {@code fr} or {@code ar}. */
public record Language(String tag) {
    public static final Language FRENCH = new Language("fr");
    public static final Language ENGLISH = new Language("en");
    public static final Language ARABIC = new Language("ar");

    /** The languages the screens speak, in the order of the language menu. */
    public static final List<Language> OF_SCREENS = List.of(FRENCH, ENGLISH, ARABIC);

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ckb", "ps", "dv", "yi");

    public Language {
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    /** The screen language with this tag, or nothing. */
    public static Optional<Language> ofScreen(String tag) {
        return OF_SCREENS.stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** {@code rtl} or {@code ltr}, for the {@code dir} attribute. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(tag.split("-", 2)[0]) ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
