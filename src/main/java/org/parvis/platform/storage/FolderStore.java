package org.parvis.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A store in a folder: {@code ab/cd/abcd…}, written beside and renamed into place. */
public final class FolderStore implements FileStore {
    private final Path root;
    private final Path arriving;

    /** Makes the folder when it is not there. */
    public FolderStore(Path root) {
        this.root = root.toAbsolutePath();
        this.arriving = this.root.resolve("arriving");
        attempt(() -> Files.createDirectories(arriving));
    }

    @Override
    public StoredFile put(Path source) {
        return attempt(() -> put(source, hashOf(source)));
    }

    @Override
    public StoredFile put(Path source, FileHash hash) {
        return attempt(() -> {
            long bytes = Files.size(source);
            if (has(hash)) {
                Files.delete(source);
                return new StoredFile(hash, bytes);
            }
            try {
                force(source);
                moveIntoPlace(source, hash);
            } catch (AtomicMoveNotSupportedException otherDisk) {
                return copyThenDelete(source);
            }
            return new StoredFile(hash, bytes);
        });
    }

    private StoredFile copyThenDelete(Path source) throws IOException {
        try (InputStream content = Files.newInputStream(source)) {
            StoredFile stored = put(content);
            Files.delete(source);
            return stored;
        }
    }

    @Override
    public StoredFile put(InputStream content) {
        return attempt(() -> {
            Path written = Files.createTempFile(arriving, "in-", ".part");
            try {
                MessageDigest digest = FileHash.digest();
                long bytes = write(content, written, digest);
                FileHash hash = FileHash.of(digest);
                if (!has(hash)) {
                    moveIntoPlace(written, hash);
                }
                return new StoredFile(hash, bytes);
            } finally {
                Files.deleteIfExists(written);
            }
        });
    }

    private static long write(InputStream content, Path target, MessageDigest digest)
            throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out =
                        new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            long bytes = content.transferTo(out);
            channel.force(true);
            return bytes;
        }
    }

    @Override
    public Path local(FileHash hash) {
        Path file = place(hash);
        if (!Files.isRegularFile(file)) {
            throw new FileMissing(hash);
        }
        return file;
    }

    @Override
    public InputStream open(FileHash hash) {
        return attempt(() -> {
            try {
                return Files.newInputStream(place(hash));
            } catch (NoSuchFileException absent) {
                throw new FileMissing(hash);
            }
        });
    }

    @Override
    public Resource resource(FileHash hash) {
        return new FileSystemResource(local(hash));
    }

    @Override
    public boolean has(FileHash hash) {
        return Files.isRegularFile(place(hash));
    }

    @Override
    public void delete(FileHash hash) {
        attempt(() -> Files.deleteIfExists(place(hash)));
    }

    @Override
    public void each(Consumer<FileHash> visitor) {
        attempt(() -> {
            try (Stream<Path> files = Files.find(root, 3, (file, facts) -> facts.isRegularFile())) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(FileHash::isHash)
                        .map(FileHash::new)
                        .forEach(visitor);
            }
            return root;
        });
    }

    private Path place(FileHash hash) {
        String hex = hash.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private void moveIntoPlace(Path source, FileHash hash) throws IOException {
        Path target = place(hash);
        Path folder = Files.createDirectories(parentOf(target));
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        force(parentOf(folder));
        force(root);
    }

    private static Path parentOf(Path inside) {
        return Objects.requireNonNull(inside.getParent());
    }

    private static FileHash hashOf(Path file) throws IOException {
        MessageDigest digest = FileHash.digest();
        try (InputStream content = Files.newInputStream(file);
                OutputStream sink =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
        }
        return FileHash.of(digest);
    }

    /**
     * A rename lasts only once the folder itself is on disk; Linux lets a folder be opened for
     * that.
     */
    private static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Attempt<T> {
        T make() throws IOException;
    }
}
