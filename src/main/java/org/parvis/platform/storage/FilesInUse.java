package org.parvis.platform.storage;

import java.util.function.Consumer;

/**
 * Implemented by modules that keep files, so that an administrator can learn whether all are there.
 */
public interface FilesInUse {
    /** Gives every file this module relies on; the same one may come twice. */
    void each(Consumer<FileHash> visitor);
}
