package org.parvis.platform.storage;

import java.nio.file.Path;
import org.parvis.platform.settings.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The room left on the disk of the data folder. Below the spare room nothing large is taken in any
 * more, so that the database, the letters and what is under way can go on.
 */
@Component
public final class DiskRoom {
    private final Disk disk;
    private final Path folder;
    private final long spare;

    @Autowired
    DiskRoom(Disk disk, DataFolder data, StorageSettings settings) {
        this(disk, data.resolve("uploads"), settings.spare().toBytes());
    }

    /** The room where this folder is, for tests and tools. */
    public DiskRoom(Disk disk, Path folder, long spare) {
        this.disk = disk;
        this.folder = folder;
        this.spare = spare;
    }

    /** Bytes that may still be written. */
    public long free() {
        return disk.free(folder);
    }

    public long total() {
        return disk.total(folder);
    }

    /** Bytes that are kept free. */
    public long spare() {
        return spare;
    }

    /** Whether nothing large is taken in now. */
    public boolean isShort() {
        return free() < spare;
    }

    /** Whether so many bytes more leave the spare room free. */
    public boolean has(long bytes) {
        return free() - bytes >= spare;
    }
}
