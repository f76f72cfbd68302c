package org.parvis.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files of a bucket that lie on this machine too. Beyond its size the ones used longest ago go,
 * though never one used within the hour: a film may be under preparation.
 */
final class NearFiles {
    private static final Duration IN_USE = Duration.ofHours(1);

    private final FolderStore folder;
    private final long most;
    private final Clock clock;
    private final AtomicLong sinceSweep = new AtomicLong();

    NearFiles(FolderStore folder, long most, Clock clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    FolderStore folder() {
        return folder;
    }

    /** Whether it lies here; then it counts as used now. */
    boolean has(FileHash hash) {
        try {
            Files.setLastModifiedTime(folder.local(hash), FileTime.from(clock.instant()));
            return true;
        } catch (FileMissing | NoSuchFileException absent) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** So many bytes came; makes room when a tenth of the size has come since the last time. */
    void came(long bytes) {
        if (sinceSweep.addAndGet(bytes) > most / 10) {
            sinceSweep.set(0);
            makeRoom();
        }
    }

    private record Lying(FileHash hash, long bytes, Instant used) {}

    private synchronized void makeRoom() {
        List<Lying> all = new ArrayList<>();
        folder.each(hash -> lying(hash, all));
        all.sort(Comparator.comparing(Lying::used));
        long total = all.stream().mapToLong(Lying::bytes).sum();
        Instant inUse = clock.instant().minus(IN_USE);
        for (Lying file : all) {
            if (total <= most || file.used().isAfter(inUse)) {
                return;
            }
            folder.delete(file.hash());
            total -= file.bytes();
        }
    }

    private void lying(FileHash hash, List<Lying> all) {
        try {
            Path file = folder.local(hash);
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            all.add(new Lying(hash, facts.size(), facts.lastModifiedTime().toInstant()));
        } catch (FileMissing | IOException gone) {
            // another thread made room at the same time
            return;
        }
    }
}
