package org.parvis.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the demonstration: a cast in YAML, stories as text under a YAML head. */
@Component
final class Library {
    private static final String FOLDER = "/demonstration/";
    private static final String STORIES = "classpath*:demonstration/stories/*/*.md";

    // a word that no record knows is a mistake in the file, and stops the reading
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /**
     * A story with its text.
     *
     * @param portal slug of its portal
     * @param name of its file, without extension
     * @param body in the words of the composer: {@code ##} headings, {@code >} quotes, {@code -}
     *     lists
     */
    record Work(String portal, String name, Script script, String body) {
        String key() {
            return "story:" + portal + "/" + name;
        }
    }

    Cast cast() {
        return read(text(FOLDER + "cast.yaml"), Cast.class);
    }

    /** Every story, the oldest first. */
    List<Work> works() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(STORIES);
            return Stream.of(files)
                    .map(this::work)
                    .sorted(
                            Comparator.comparingLong((Work work) -> work.script().hoursAgo())
                                    .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the stories of the demonstration cannot be read", e);
        }
    }

    InputStream media(String name) {
        return open(FOLDER + "media/" + name);
    }

    private Work work(Resource file) {
        try (InputStream content = file.getInputStream()) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = text.split("(?m)^---$", 3);
            String[] path = file.getURL().getPath().split("/");
            String name = path[path.length - 1].replace(".md", "");
            return new Work(
                    path[path.length - 2], name, read(parts[1], Script.class), parts[2].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription(), e);
        }
    }

    private <T> T read(String yaml, Class<T> type) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return mapper.convertValue(read, type);
    }

    private static String text(String path) {
        try (InputStream content = open(path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Library.class.getResourceAsStream(path), path);
    }
}
