package org.parvis.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.kernel.Language;
import org.parvis.platform.text.Messages;

class MessagesInSyncTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern SAID =
            Pattern.compile("say\\(\\s*\"([a-z]+\\.[a-z0-9.-]+)\"\\s*[,)]");

    static List<String> modules() {
        return Sources.under(FOLDER.toString())
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("_fr.properties"))
                .map(name -> name.replace("_fr.properties", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_language_has_the_words_of_the_module(String module) {
        Set<Object> french = read(module, "fr").keySet();

        for (Language language : Language.OF_SCREENS) {
            assertThat(read(module, language.tag()).keySet())
                    .as("%s in %s", module, language)
                    .isEqualTo(french);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_message_names_the_same_things_in_every_language(String module) {
        Properties french = read(module, "fr");

        for (Language language : Language.OF_SCREENS) {
            Properties other = read(module, language.tag());
            french.forEach((key, pattern) ->
                    assertThat(names((String) other.get(key), language))
                            .as("%s in %s", key, language)
                            .isEqualTo(names((String) pattern, Language.FRENCH)));
        }
    }

    @Test
    void everything_said_in_code_and_templates_has_words() {
        Set<String> known = new Messages().in(Language.FRENCH).keys();
        Set<String> said =
                java.util.stream.Stream.concat(
                                Sources.under("src/main/java"), Sources.under("src/main/jte"))
                        .flatMap(file -> SAID.matcher(Sources.text(file)).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).isNotEmpty();
        assertThat(known).containsAll(said);
    }

    private static Set<String> names(String pattern, Language language) {
        return new MessageFormat(pattern.replace("'", "’"), ULocale.forLanguageTag(language.tag()))
                .getArgumentNames();
    }

    private static Properties read(String module, String language) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(FOLDER.resolve(module + "_" + language + ".properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
