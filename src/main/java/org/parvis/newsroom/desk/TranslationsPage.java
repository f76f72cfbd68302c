package org.parvis.newsroom.desk;

import java.util.List;
import java.util.Locale;
import org.parvis.identity.Studio;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.Translation;
import org.parvis.platform.web.Page;

/**
 * The translations of a story, for those who review.
 *
 * @param languages into which it may still be translated
 * @param problem a sentence about the language, or empty
 */
public record TranslationsPage(
        Studio studio,
        Story original,
        List<Translation> translations,
        List<String> languages,
        String problem)
        implements Page {
    public String language(String tag) {
        return StoryLanguages.name(tag, locale());
    }

    /** The language of the original, as a sentence writes it. */
    public String originalLanguage() {
        return StoryLanguages.inSentence(original.content().language(), locale());
    }

    private Locale locale() {
        return studio.place().language().locale();
    }

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    public String action() {
        return href(original.desk() + "/traductions");
    }
}
