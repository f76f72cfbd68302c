package org.parvis.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Files that people send in the journeys: those of the demonstration, under a telephone's names.
 */
final class Works {
    private static final Path FOLDER = Path.of("target", "journeys");

    private Works() {}

    /** A film held upright, as a telephone makes it. */
    static Path film() {
        return copy("barbiere.mp4", "VID_20261121_161204.mp4");
    }

    static Path captions() {
        return copy("barbiere.vtt", "sous-titres.vtt");
    }

    /** A larger film, to be cut on its way. */
    static Path longFilm() {
        return copy("onzieme-etage.mp4", "VID_20261121_170000.mp4");
    }

    private static Path copy(String name, String as) {
        try (InputStream content =
                Works.class.getResourceAsStream("/demonstration/media/" + name)) {
            Path file = Files.createDirectories(FOLDER).resolve(as);
            Files.copy(
                    Objects.requireNonNull(content, name),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
