package org.parvis.media.upload;

import java.io.Serializable;
import java.time.Clock;
import java.util.UUID;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Uuid7;

/** Uploads are named as the assets they become. */
final class TusIds extends UploadIdFactory {
    private final Clock clock;

    TusIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UploadId createId() {
        return new UploadId(Uuid7.next(clock));
    }

    @Override
    protected @Nullable Serializable getIdValueIfValid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
