package org.parvis.platform.storage;

/** The store was asked for a file that it does not hold. */
public final class FileMissing extends RuntimeException {
    FileMissing(FileHash hash) {
        super("no file " + hash);
    }
}
