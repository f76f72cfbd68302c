package org.parvis.platform.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One server per data folder: the lock goes with the process, even a killed one. */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(
                            data.resolve("server.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException(
                        "another Parvis server is running on the data folder "
                                + data
                                + "; stop it, or use --data");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the data folder " + data, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
