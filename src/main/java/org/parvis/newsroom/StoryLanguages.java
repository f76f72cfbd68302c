package org.parvis.newsroom;

import java.util.List;
import java.util.Locale;

/** The languages in which people tell. */
public final class StoryLanguages {
    private static final List<String> TAGS =
            List.of(
                    "fr", "ar", "en", "ber", "bm", "snk", "wo", "ff", "ln", "tr", "pt", "es", "it",
                    "ro", "sq", "ru", "uk", "ta", "bn", "ur", "zh", "vi", "fa", "ku", "ht", "rcf");

    private StoryLanguages() {}

    /** Tags, the most spoken here first. */
    public static List<String> tags() {
        return TAGS;
    }

    public static boolean has(String tag) {
        return TAGS.contains(tag);
    }

    /** The name of a language as a sentence writes it: small letters in French. */
    public static String inSentence(String tag, Locale screen) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(screen);
        return name.isEmpty() ? tag : name;
    }

    /** The name of a language standing alone, in the language of the screen. */
    public static String name(String tag, Locale screen) {
        String name = inSentence(tag, screen);
        return name.substring(0, 1).toUpperCase(screen) + name.substring(1);
    }
}
