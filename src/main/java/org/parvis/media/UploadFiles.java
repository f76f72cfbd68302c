package org.parvis.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.parvis.platform.settings.DataFolder;
import org.springframework.stereotype.Component;

/**
 * The bytes of uploads under way. How far an upload has come is the length of its file and nothing
 * else, so that no stop can make the two differ; bytes are on the disk before they are
 * acknowledged.
 */
@Component
final class UploadFiles {
    private static final int BUFFER = 1 << 17;

    private final Path folder;

    UploadFiles(DataFolder data) {
        this.folder = data.resolve("uploads");
    }

    Path path(AssetId id) {
        return folder.resolve(id + ".part");
    }

    void create(AssetId id) throws IOException {
        Files.createFile(path(id));
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Bytes that are safe; 0 when there is no file. */
    long length(AssetId id) {
        try {
            Path file = path(id);
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Adds what comes, up to {@code most} bytes in all, and keeps what came before a cut.
     *
     * @return the bytes that are safe now
     */
    long append(AssetId id, InputStream content, long most) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path(id), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            channel.position(channel.size());
            try {
                copy(content, channel, most - channel.size());
            } finally {
                channel.force(true);
            }
            return channel.size();
        }
    }

    private static void copy(InputStream content, FileChannel channel, long most)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        while (read > 0) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            left -= read;
            read = left == 0 ? 0 : content.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
    }

    /** Takes back the last bytes, which turned out damaged. */
    void shorten(AssetId id, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path(id), StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytes));
            channel.force(true);
        }
    }

    /**
     * A second name for the same bytes, for who takes files over; the upload keeps its own until it
     * is finished.
     */
    Path second(AssetId id) throws IOException {
        Path second = folder.resolve(id + ".whole");
        Files.deleteIfExists(second);
        return Files.createLink(second, path(id));
    }

    void delete(AssetId id) {
        try {
            Files.deleteIfExists(path(id));
            Files.deleteIfExists(folder.resolve(id + ".whole"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
