package org.parvis.media;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;

/**
 * A file that somebody sent.
 *
 * @param owner the account that sent it; nothing when the server made it (demonstration)
 * @param key the unguessable word in the addresses of its files
 * @param fileName the name the sender's device gave it; only ever shown, never trusted
 * @param type the media type found in the content, such as {@code video/mp4}; nothing while
 *     receiving
 * @param bytes the size of the original, in bytes
 * @param duration how long it lasts; nothing for images and documents, and while unknown
 * @param width in pixels as shown, after rotation; 0 when there is no picture
 * @param height in pixels as shown, after rotation; 0 when there is no picture
 * @param problem message key of the reason of a failure, such as {@code media.problem.damaged}
 */
public record Asset(
        AssetId id,
        PortalId portal,
        @Nullable AccountId owner,
        String key,
        MediaKind kind,
        AssetState state,
        String fileName,
        @Nullable String type,
        long bytes,
        @Nullable Duration duration,
        int width,
        int height,
        @Nullable String problem,
        Instant createdAt) {

    /** Whether it stands taller than wide, as a phone held upright films. */
    public boolean portrait() {
        return height > width;
    }
}
