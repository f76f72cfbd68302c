package org.parvis.platform.text;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of one language: ICU messages with named arguments, so that each language keeps its own
 * plurals.
 */
public final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Language language;
    private final Map<String, String> patterns;
    private final @Nullable Words fallback;
    private final ULocale locale;
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    Words(Language language, Map<String, String> patterns, @Nullable Words fallback) {
        this.language = language;
        this.patterns = new HashMap<>(patterns);
        this.patterns.replaceAll((key, pattern) -> Spaces.set(language, typographic(pattern)));
        this.fallback = fallback;
        this.locale = ULocale.forLanguageTag(language.tag());
    }

    public Language language() {
        return language;
    }

    /**
     * The sentence of this key.
     *
     * @param namesAndValues name, value, name, value…; the names stand in the message as {@code
     *     {name}}
     */
    public String say(String key, Object... namesAndValues) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return missing(key, namesAndValues);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return sentences
                .computeIfAbsent(key, absent -> new Sentence(pattern, locale))
                .with(arguments(namesAndValues));
    }

    /** Whether this language itself has the key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Every key of this language, for the test that keeps the three files in step. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** A straight apostrophe would quote in ICU's messages, and is not how French is printed. */
    private static String typographic(String pattern) {
        return pattern.replace("''", "’").replace("'", "’");
    }

    private String missing(String key, Object... namesAndValues) {
        if (fallback != null) {
            return fallback.say(key, namesAndValues);
        }
        LOG.error("No words for {}", key);
        return key;
    }

    private static Map<String, Object> arguments(Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int index = 0; index + 1 < namesAndValues.length; index += 2) {
            arguments.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return arguments;
    }
}
