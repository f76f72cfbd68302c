package org.parvis.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of stories, in the order in which people choose. */
@Component
public final class StoryKinds {
    private final List<StoryKind> all = read();

    List<StoryKind> all() {
        return all;
    }

    /** What somebody may begin: a dossier is made by those who read what others send. */
    public List<StoryKind> offered(Visitor visitor) {
        return all.stream()
                .filter(kind -> !kind.isDossier() || visitor.may(Action.REVIEW))
                .toList();
    }

    /** What anybody is asked to make, and makes whole on a telephone. */
    public List<StoryKind> composed() {
        return all.stream().filter(StoryKind::isComposed).toList();
    }

    /** The kind with this code; an unknown one is a bug in our data. */
    public StoryKind require(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }

    /** The kind that an address names, by its word or its code. */
    public Optional<StoryKind> named(String wordOrCode) {
        return all.stream()
                .filter(kind -> kind.word().equals(wordOrCode) || kind.code().equals(wordOrCode))
                .findFirst();
    }

    private static List<StoryKind> read() {
        try (InputStream file = StoryKinds.class.getResourceAsStream("/newsroom/kinds.json")) {
            // a kind that says nothing of "most" has 0, which the record reads as the usual number
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(
                            Objects.requireNonNull(file), new TypeReference<List<StoryKind>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
