package org.parvis.platform.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/**
 * Keeps files by the hash of their content: the same bytes twice are one file, and a file never
 * changes.
 *
 * <p>When {@code put} returns, the file survives a power cut; before that nobody sees a part of it.
 * Who deletes must know that nobody else refers to the same content. Failures of the disk or the
 * network are {@link java.io.UncheckedIOException}; {@link StorageAway} when trying again may help.
 */
public interface FileStore {
    /** Takes a finished file over: afterwards {@code source} no longer exists at its old place. */
    StoredFile put(Path source);

    /**
     * The same for who has hashed the whole content as it passed, so that a large file is not read
     * once more.
     */
    StoredFile put(Path source, FileHash hash);

    /** Reads {@code content} to its end and keeps it; the caller closes the stream. */
    StoredFile put(InputStream content);

    /**
     * A readable file of this machine with that content, not to be written to; throws {@link
     * FileMissing}.
     */
    Path local(FileHash hash);

    /** The content from its start; the caller closes it. Throws {@link FileMissing}. */
    InputStream open(FileHash hash);

    /**
     * The content to be handed on to a reader, from any byte on: a store far away need not fetch it
     * whole first. Throws {@link FileMissing}.
     */
    Resource resource(FileHash hash);

    boolean has(FileHash hash);

    /** Forgets the content; nothing happens when it is not held. */
    void delete(FileHash hash);

    /** Gives every file that is held, in no order; what comes or goes meanwhile may be left out. */
    void each(Consumer<FileHash> visitor);
}
