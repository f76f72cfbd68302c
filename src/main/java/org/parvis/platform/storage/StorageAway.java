package org.parvis.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The service that keeps the files does not answer, or not in time: to be tried again. */
public final class StorageAway extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    StorageAway(String what, Throwable cause) {
        super(what, new IOException(what, cause));
    }
}
