package org.parvis.world;

import java.nio.file.Path;
import org.parvis.platform.storage.Disk;
import org.springframework.context.annotation.Primary;

/** The disk of this machine, until a test says how much of it is left. */
@Primary
public final class TestDisk implements Disk {
    private static final long UNSAID = -1;

    private final Disk real = Disk.real();
    private volatile long free = UNSAID;

    /** From now on so many bytes are left; close it to have the real disk back. */
    public AutoCloseable withFree(long bytes) {
        free = bytes;
        return () -> free = UNSAID;
    }

    @Override
    public long free(Path folder) {
        return free == UNSAID ? real.free(folder) : free;
    }

    @Override
    public long total(Path folder) {
        return real.total(folder);
    }
}
