package org.parvis.platform.storage;

/** A file that the store keeps, with its size in bytes. */
public record StoredFile(FileHash hash, long bytes) {
    public StoredFile {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is never negative");
        }
    }
}
