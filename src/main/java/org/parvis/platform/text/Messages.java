package org.parvis.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.parvis.kernel.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All words of the screens, read once from {@code messages/<module>_<language>.properties}. */
@Component
public final class Messages {
    private final Map<Language, Words> words = new HashMap<>();

    public Messages() {
        Words french = new Words(Language.FRENCH, read(Language.FRENCH), null);
        words.put(Language.FRENCH, french);
        for (Language language : Language.OF_SCREENS) {
            words.computeIfAbsent(language, other -> new Words(other, read(other), french));
        }
    }

    /** The words of a screen language; any other language reads French. */
    public Words in(Language language) {
        Words found = words.get(language);
        return found != null ? found : java.util.Objects.requireNonNull(words.get(Language.FRENCH));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> patterns = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("message files cannot be read", e);
        }
        return patterns;
    }
}
