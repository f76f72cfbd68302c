package org.parvis.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.portal.Posters;

class LibraryTest {
    private final Library library = new Library();
    private final List<Library.Work> works = library.works(List.of());

    @Test
    void the_large_portal_has_fourteen_stories_online_and_one_in_each_state_of_waiting() {
        List<String> states =
                works.stream()
                        .filter(work -> work.portal().equals("grand-palier"))
                        .map(work -> work.script().stateOr("online"))
                        .toList();

        assertThat(states).filteredOn("online"::equals).hasSizeGreaterThanOrEqualTo(14);
        assertThat(states).contains("proposed", "needs-work", "draft");
    }

    @Test
    void every_file_poster_and_role_a_story_names_is_there() throws IOException {
        Set<String> roles = crewRoles();

        for (Library.Work work : works) {
            Script script = work.script();
            files(script).forEach(file -> assertThat(isThere(file)).as(file).isTrue());
            assertThat(Posters.NAMES).as(work.key()).contains(script.poster());
            assertThat(roles)
                    .as(work.key())
                    .containsAll(
                            script.hands().stream()
                                    .flatMap(hand -> hand.roles().stream())
                                    .toList());
        }
    }

    @Test
    void nobody_puts_a_story_online_alone_here_neither() {
        Set<String> people =
                library.cast(List.of()).people().stream()
                        .map(Cast.Person::key)
                        .collect(Collectors.toSet());

        for (Library.Work work : works) {
            assertThat(people).as(work.key()).containsAll(work.script().authors());
            assertThat(work.script().authors())
                    .as(work.key())
                    .isNotEqualTo(Stream.ofNullable(work.script().publisher()).toList());
        }
    }

    @Test
    void every_story_online_has_a_text_worth_reading() {
        List<Library.Work> online =
                works.stream()
                        .filter(work -> work.script().stateOr("online").equals("online"))
                        .toList();

        assertThat(online).allSatisfy(work -> assertThat(work.body().length()).isGreaterThan(200));
    }

    private static Stream<String> files(Script script) {
        return Stream.of(
                        Stream.ofNullable(script.media()),
                        Stream.ofNullable(script.captions()),
                        script.images().stream().map(Script.Image::file))
                .flatMap(named -> named);
    }

    private boolean isThere(String file) {
        try (InputStream content = library.media(file)) {
            return content.read() >= 0;
        } catch (IOException | NullPointerException missing) {
            return false;
        }
    }

    private static Set<String> crewRoles() throws IOException {
        InputStream file =
                Objects.requireNonNull(LibraryTest.class.getResourceAsStream("/credits/roles.tsv"));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t")[0]).collect(Collectors.toSet());
        }
    }
}
