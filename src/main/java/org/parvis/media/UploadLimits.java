package org.parvis.media;

import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.springframework.stereotype.Component;

/** What may be sent: said before the first byte. */
@Component
final class UploadLimits {
    private final MediaSettings settings;
    private final AssetStore assets;

    UploadLimits(MediaSettings settings, AssetStore assets) {
        this.settings = settings;
        this.assets = assets;
    }

    long largest(MediaKind kind) {
        return settings.largest(kind);
    }

    /** Why a file of this kind and size may not be sent to this portal, or nothing. */
    Optional<ReceiveOutcome.TooMuch> against(PortalId portal, MediaKind kind, long bytes) {
        if (bytes <= 0) {
            return Optional.of(new ReceiveOutcome.TooMuch("media.limit.empty", Map.of()));
        }
        long most = settings.largest(kind);
        if (bytes > most) {
            return Optional.of(
                    new ReceiveOutcome.TooMuch(
                            "media.limit.heavy",
                            Map.of("kind", kind.word(), "bytes", bytes, "most", most)));
        }
        boolean full = assets.keptBytes(portal) + bytes > settings.portal().toBytes();
        return full
                ? Optional.of(new ReceiveOutcome.TooMuch("media.limit.full", Map.of()))
                : Optional.empty();
    }
}
