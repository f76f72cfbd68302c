package org.parvis.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A store in a bucket, under the same names as in a folder. What was put or worked on lately also
 * lies near, in the data folder of this node, so that a film is prepared without being fetched
 * back; {@link NearFiles} bounds that.
 */
public final class S3Store implements FileStore, AutoCloseable {
    private final S3Bucket bucket;
    private final NearFiles near;

    S3Store(S3Bucket bucket, NearFiles near) {
        this.bucket = bucket;
        this.near = near;
    }

    @Override
    public StoredFile put(Path source) {
        try (InputStream content = Files.newInputStream(source)) {
            StoredFile stored = put(content);
            Files.delete(source);
            return stored;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Sent before it is taken over: a bucket that does not answer leaves the source where it is.
     */
    @Override
    public StoredFile put(Path source, FileHash hash) {
        if (!has(hash)) {
            bucket.put(name(hash), source);
        }
        StoredFile stored = near.folder().put(source, hash);
        near.came(stored.bytes());
        return stored;
    }

    @Override
    public StoredFile put(InputStream content) {
        StoredFile stored = near.folder().put(content);
        if (!has(stored.hash())) {
            bucket.put(name(stored.hash()), near.folder().local(stored.hash()));
        }
        near.came(stored.bytes());
        return stored;
    }

    @Override
    public Path local(FileHash hash) {
        if (!near.has(hash)) {
            StoredFile fetched;
            try (InputStream content = bucket.open(name(hash), 0)) {
                fetched = near.folder().put(content);
            } catch (NoSuchKeyException absent) {
                throw new FileMissing(hash);
            } catch (IOException broken) {
                throw new StorageAway("reading " + hash, broken);
            }
            if (!fetched.hash().equals(hash)) {
                near.folder().delete(fetched.hash());
                throw new UncheckedIOException(
                        new IOException("the bucket holds other content under " + hash));
            }
            near.came(fetched.bytes());
        }
        return near.folder().local(hash);
    }

    @Override
    public InputStream open(FileHash hash) {
        if (near.has(hash)) {
            return near.folder().open(hash);
        }
        try {
            return bucket.open(name(hash), 0);
        } catch (NoSuchKeyException absent) {
            throw new FileMissing(hash);
        }
    }

    @Override
    public Resource resource(FileHash hash) {
        return near.has(hash)
                ? new FileSystemResource(near.folder().local(hash))
                : new S3Resource(
                        bucket,
                        name(hash),
                        bucket.size(name(hash)).orElseThrow(() -> new FileMissing(hash)));
    }

    /** Asked of the bucket: another node may have deleted what lies near here. */
    @Override
    public boolean has(FileHash hash) {
        return bucket.size(name(hash)).isPresent();
    }

    @Override
    public void delete(FileHash hash) {
        bucket.delete(name(hash));
        near.folder().delete(hash);
    }

    @Override
    public void each(Consumer<FileHash> visitor) {
        bucket.each(
                name -> visitor.accept(new FileHash(name.substring(name.lastIndexOf('/') + 1))));
    }

    @Override
    public void close() {
        bucket.close();
    }

    private static String name(FileHash hash) {
        String hex = hash.hex();
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }
}
