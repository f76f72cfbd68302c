package org.parvis.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesStaySmallTest {
    private static final int LONGEST = 300;

    @Test
    void no_java_file_is_longer_than_one_can_hold_in_mind() throws IOException {
        List<String> longOnes =
                Sources.java().filter(file -> lines(file) > LONGEST).map(Path::toString).toList();

        assertThat(longOnes).isEmpty();
    }

    @Test
    void no_template_is_longer_either() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<String> longOnes =
                    files.filter(file -> file.toString().endsWith(".jte"))
                            .filter(file -> lines(file) > LONGEST)
                            .map(Path::toString)
                            .toList();

            assertThat(longOnes).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
