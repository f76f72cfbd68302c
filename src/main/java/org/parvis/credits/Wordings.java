package org.parvis.credits;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.springframework.stereotype.Component;

/**
 * The texts people sign, from {@code credits/wording/<version>/<voice>.<language>.txt}: one
 * sentence or two a line, a line that starts with {@code #} is a heading. A text that somebody has
 * signed is never edited: a new version is written beside it.
 */
@Component
public final class Wordings {
    /** The version shown today. */
    static final String CURRENT = "3";

    /**
     * What is filled into the text.
     *
     * @param story title, or empty
     * @param workshop for which one may agree at once, or empty
     * @param until last day, in the language of the text, or empty on paper
     * @param years how long an agreement on paper lasts, from the day it is signed
     */
    public record Blanks(
            String person,
            Presence presence,
            String story,
            String portal,
            String workshop,
            String until,
            int years) {
        private Map<String, Object> arguments(Language language) {
            return Map.ofEntries(
                    Map.entry("means", until.isEmpty() ? "paper" : "screen"),
                    Map.entry("years", years),
                    Map.entry("person", name(person, language)),
                    Map.entry("presence", presence.word()),
                    Map.entry("story", name(story, language)),
                    Map.entry("titled", story.isEmpty() ? "no" : "yes"),
                    Map.entry("counts", workshop.isEmpty() ? "story" : "workshop"),
                    Map.entry("workshop", name(workshop, language)),
                    Map.entry("portal", name(portal, language)),
                    Map.entry("until", until));
        }

        /**
         * On one line, and in its own direction of writing inside a text that runs the other way.
         */
        private static String name(String name, Language language) {
            String line = name.replaceAll("\\s+", " ");
            return language.direction().equals("rtl") ? "\u2068" + line + "\u2069" : line;
        }
    }

    /** The text for this voice, in this language when it is written in it, else in French. */
    public Wording text(Voice voice, Language language, Blanks blanks) {
        String written = read(voice, language);
        Language shown = written == null ? Language.FRENCH : language;
        String pattern = written == null ? required(voice) : written;
        MessageFormat format =
                new MessageFormat(pattern.replace("'", "’"), ULocale.forLanguageTag(shown.tag()));
        String text = format.format(blanks.arguments(shown));
        return Wording.of(
                CURRENT, shown, text.lines().map(String::strip).collect(Collectors.joining("\n")));
    }

    /** Whom a sheet greets that several people sign. */
    public String everybody(Language language) {
        String greeted = read("everybody", language);
        return Objects.requireNonNull(
                        greeted == null ? read("everybody", Language.FRENCH) : greeted)
                .strip();
    }

    private static String required(Voice voice) {
        String french = read(voice, Language.FRENCH);
        if (french == null) {
            throw new IllegalStateException("no text to sign for " + voice);
        }
        return french;
    }

    private static @Nullable String read(Voice voice, Language language) {
        return read(voice.isGuardian() ? "guardian" : voice.word(), language);
    }

    private static @Nullable String read(String role, Language language) {
        String path = "/credits/wording/" + CURRENT + "/" + role + "." + language + ".txt";
        try (InputStream file = Wordings.class.getResourceAsStream(path)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
