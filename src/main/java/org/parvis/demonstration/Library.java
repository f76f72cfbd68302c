package org.parvis.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files of the demonstration: a folder for each portal, with its cast in YAML and its
 * stories as text under a YAML head.
 */
@Component
final class Library {
    private static final String FOLDER = "/demonstration/";

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
     * @param name unique in its portal
     * @param body in the words of the composer: {@code ##} headings, {@code >} quotes, {@code -}
     *     lists
     */
    record Work(String portal, String name, Script script, String body) {
        String key() {
            return "story:" + portal + "/" + name;
        }
    }

    /**
     * The portals and everybody in them.
     *
     * @param slugs only these portals; all of them when none is named
     */
    Cast cast(List<String> slugs) {
        Cast.Network network = network();
        List<Cast.Stage> stages =
                chosen(network, slugs)
                        .map(slug ->
                                read(text(FOLDER + slug + "/portal.yaml"), Cast.Stage.class)
                                        .at(slug, network.host()))
                        .toList();
        return new Cast(
                stages,
                Stream.concat(
                                stages.stream().flatMap(stage -> stage.people().stream()),
                                network.people().stream())
                        .toList());
    }

    private Cast.Network network() {
        return read(text(FOLDER + "network.yaml"), Cast.Network.class);
    }

    private static Stream<String> chosen(Cast.Network network, List<String> slugs) {
        return network.portals().stream().filter(slug -> slugs.isEmpty() || slugs.contains(slug));
    }

    /** Every story of these portals, the oldest first, dossiers last. */
    List<Work> works(List<String> slugs) {
        return chosen(network(), slugs)
                .flatMap(this::ofPortal)
                .sorted(
                        // a dossier comes after all that it may gather
                        Comparator.comparing((Work work) -> work.script().kind().equals("dossier"))
                                .thenComparing(work -> -work.script().hoursAgo()))
                .toList();
    }

    /** In one file, each under a line {@code === name}: a head in YAML, {@code ---}, the text. */
    private Stream<Work> ofPortal(String slug) {
        return Stream.of(text(FOLDER + slug + "/stories.md").split("(?m)^=== "))
                .filter(story -> !story.isBlank())
                .map(story -> work(slug, story));
    }

    private Work work(String slug, String story) {
        String[] parts = story.split("\\R", 2);
        String[] headAndText = parts[1].split("(?m)^---$", 2);
        try {
            return new Work(
                    slug,
                    parts[0].strip(),
                    read(headAndText[0], Script.class),
                    headAndText[1].strip());
        } catch (RuntimeException e) {
            throw new IllegalStateException("the story " + parts[0] + " of " + slug, e);
        }
    }

    /** The workshops of a portal, if it has any. */
    Optional<Map<String, Object>> workshops(String slug) {
        return lists(FOLDER + slug + "/workshops.yaml");
    }

    /** The newsroom of a portal at work, if it has one. */
    Optional<Map<String, Object>> desk(String slug) {
        return lists(FOLDER + slug + "/desk.yaml");
    }

    private static Optional<Map<String, Object>> lists(String path) {
        return Library.class.getResource(path) == null
                ? Optional.empty()
                : Optional.of(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path)));
    }

    InputStream media(String name) {
        return open(FOLDER + "media/" + name);
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
