package org.parvis.media.upload;

import java.time.Instant;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;

/** An upload as the tus library wants to see it. */
final class TusUpload extends UploadInfo {
    private static final long serialVersionUID = 1;

    private final long expiresAt;

    TusUpload(UploadStore.Upload upload, long received) {
        setId(new UploadId(upload.id().value()));
        setOwnerKey(upload.owner().toString());
        setEncodedMetadata(upload.metadata());
        setLength(upload.bytes());
        setOffset(upload.finished() ? upload.bytes() : received);
        expiresAt = upload.expiresAt().toEpochMilli();
    }

    @Override
    public Long getExpirationTimestamp() {
        Long postponed = super.getExpirationTimestamp();
        return postponed == null ? Long.valueOf(expiresAt) : postponed;
    }

    Instant expires() {
        return Instant.ofEpochMilli(getExpirationTimestamp());
    }
}
