package org.parvis.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.SubjectRef;

/**
 * A file whose sending stopped on the way, and which may go on from any browser of the same
 * account.
 *
 * @param address where the tus client goes on, such as {@code /envois/0190…}
 * @param received bytes that are safe here
 * @param draft what it was sent for, when the sender said so
 */
public record UnfinishedUpload(
        AssetId asset,
        String address,
        String fileName,
        MediaKind kind,
        long bytes,
        long received,
        Instant expiresAt,
        @Nullable SubjectRef draft) {}
