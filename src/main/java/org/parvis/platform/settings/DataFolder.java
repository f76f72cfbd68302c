package org.parvis.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The folder that holds everything this server keeps on disk: database, files, uploads under way.
 */
@Component
public final class DataFolder {
    /** Holds the port of the server that runs on this folder, or ran last. */
    public static final String PORT_FILE = "server.port";

    private final Path path;

    @Autowired
    DataFolder(HostSettings settings) {
        this(settings.data());
    }

    /** A data folder at this place, for tests and tools. */
    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** A folder inside, made when it is not there. */
    public Path resolve(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the data folder " + path, e);
        }
    }
}
