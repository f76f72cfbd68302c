package org.parvis.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a disk holds; another one stands in for it in tests. */
public interface Disk {
    /** Bytes that may still be written where this folder is. */
    long free(Path folder);

    /** Bytes in all where this folder is. */
    long total(Path folder);

    /** The disk of this machine. */
    static Disk real() {
        return new Disk() {
            @Override
            public long free(Path folder) {
                try {
                    return store(folder).getUsableSpace();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }

            @Override
            public long total(Path folder) {
                try {
                    return store(folder).getTotalSpace();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }

            private FileStore store(Path folder) throws IOException {
                return Files.getFileStore(folder);
            }
        };
    }
}
