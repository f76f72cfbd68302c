package org.parvis.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parvis.media.AssetId;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.storage.DiskFull;
import org.parvis.platform.storage.DiskRoom;
import org.parvis.platform.storage.FileHash;
import org.springframework.stereotype.Component;

/**
 * The bytes of uploads under way. How far an upload has come is the length of its file and nothing
 * else, so that no stop can make the two differ; bytes are on the disk before they are
 * acknowledged.
 */
@Component
public final class UploadFiles {
    private static final int BUFFER = 1 << 17;

    /** After so many bytes it is looked whether there still is room. */
    private static final long LOOK = 8L << 20;

    private final Path folder;
    private final DiskRoom room;
    private final Clock clock;
    private final Map<AssetId, Hashing> hashing = new ConcurrentHashMap<>();

    /**
     * The digest of what has come since this server started, and how many bytes that is: of use
     * only when it is the whole file.
     */
    private record Hashing(MessageDigest digest, long hashed) {}

    UploadFiles(DataFolder data, DiskRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.folder = data.resolve("uploads");
    }

    public Path path(AssetId id) {
        return folder.resolve(id + ".part");
    }

    public void create(AssetId id) throws IOException {
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
    public long append(AssetId id, InputStream content, long most) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path(id), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            channel.position(channel.size());
            Hashing known = hashing.remove(id);
            Hashing hash = known == null ? new Hashing(FileHash.digest(), 0) : known;
            long before = channel.size();
            try {
                copy(content, channel, most - before, hash.digest());
            } finally {
                channel.force(true);
            }
            hashing.put(id, new Hashing(hash.digest(), hash.hashed() + channel.size() - before));
            return channel.size();
        }
    }

    private void copy(InputStream content, FileChannel channel, long most, MessageDigest digest)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        long sinceLook = 0;
        int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        while (read > 0) {
            digest.update(buffer, 0, read);
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            left -= read;
            sinceLook += read;
            if (sinceLook > LOOK) {
                sinceLook = 0;
                mustHaveRoom();
            }
            read = left == 0 ? 0 : content.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
    }

    /** Half of the spare room is for those who began when there was enough. */
    private void mustHaveRoom() throws DiskFull {
        if (room.free() < room.spare() / 2) {
            throw new DiskFull();
        }
    }

    /** The hash of all that came, when every byte passed here one after the other. */
    Optional<FileHash> hash(AssetId id) {
        Hashing known = hashing.remove(id);
        return known != null && known.hashed() == length(id)
                ? Optional.of(FileHash.of(known.digest()))
                : Optional.empty();
    }

    /** Takes back the last bytes, which turned out damaged. */
    void shorten(AssetId id, long bytes) throws IOException {
        hashing.remove(id);
        try (FileChannel channel = FileChannel.open(path(id), StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytes));
            channel.force(true);
        }
    }

    /** Uploads that lie here and that nobody has added to for so long. */
    List<AssetId> older(Duration span) {
        long before = clock.millis() - span.toMillis();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < before)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}\\.(part|whole)"))
                    .map(name -> AssetId.of(name.substring(0, name.indexOf('.'))))
                    .distinct()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
        hashing.remove(id);
        try {
            Files.deleteIfExists(path(id));
            Files.deleteIfExists(folder.resolve(id + ".whole"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
