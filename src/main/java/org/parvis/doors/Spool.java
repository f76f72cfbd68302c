package org.parvis.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * Where what comes in waits on the disk: many large messages at once would not fit in memory. Its
 * files go when it is closed.
 */
final class Spool implements AutoCloseable {
    private final Path folder;

    Spool() throws IOException {
        folder = Files.createTempDirectory("message");
    }

    /** A file of its own, empty yet. */
    Path file() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    /** What is said, in a file; nothing when it is more than so many bytes. */
    Optional<Path> keep(InputStream said, long most) throws IOException {
        Path file = file();
        byte[] bytes = new byte[1 << 16];
        long left = most;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = said.read(bytes); count >= 0; count = said.read(bytes)) {
                left -= count;
                if (left < 0) {
                    return Optional.empty();
                }
                out.write(bytes, 0, count);
            }
        }
        return Optional.of(file);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
