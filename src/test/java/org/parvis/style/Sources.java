package org.parvis.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, for the tests about the project. */
final class Sources {
    private Sources() {}

    static Stream<Path> java() {
        return under("src").filter(file -> file.toString().endsWith(".java"));
    }

    static Stream<Path> under(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> regular = files.filter(Files::isRegularFile).sorted().toList();
            return regular.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
