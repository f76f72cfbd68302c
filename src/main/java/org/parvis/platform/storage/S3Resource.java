package org.parvis.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** A file of a bucket, handed on as it comes; what is skipped at its start is never fetched. */
final class S3Resource extends AbstractResource {
    private final S3Bucket bucket;
    private final String name;
    private final long size;

    S3Resource(S3Bucket bucket, String name, long size) {
        this.bucket = bucket;
        this.name = name;
        this.size = size;
    }

    @Override
    public String getDescription() {
        return name;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    /** A file never changes, so that its date means nothing. */
    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public InputStream getInputStream() {
        return new Content();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof S3Resource resource && name.equals(resource.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Opened at the first byte that is read; closed without draining what nobody reads. */
    private final class Content extends InputStream {
        private long from;
        private @Nullable ResponseInputStream<GetObjectResponse> opened;

        @Override
        public long skip(long bytes) throws IOException {
            if (opened != null) {
                return opened.skip(bytes);
            }
            long skipped = Math.clamp(bytes, 0, size - from);
            from += skipped;
            return skipped;
        }

        @Override
        public int read() throws IOException {
            return from >= size ? -1 : content().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return from >= size ? -1 : content().read(into, offset, length);
        }

        private InputStream content() {
            if (opened == null) {
                opened = bucket.open(name, from);
            }
            return opened;
        }

        @Override
        public void close() {
            if (opened != null) {
                opened.abort();
            }
        }
    }
}
