package org.parvis.media.upload;

import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.parvis.media.MediaKind;
import org.parvis.media.MediaSettings;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.preparation.Rooms;
import org.parvis.platform.storage.DiskRoom;
import org.parvis.portal.PortalRoom;
import org.springframework.stereotype.Component;

/** What may be sent: said before the first byte. */
@Component
final class UploadLimits {
    private final MediaSettings settings;
    private final Rooms rooms;
    private final UploadStore uploads;
    private final UploadFiles parts;
    private final DiskRoom room;

    UploadLimits(
            MediaSettings settings,
            Rooms rooms,
            UploadStore uploads,
            UploadFiles parts,
            DiskRoom room) {
        this.settings = settings;
        this.rooms = rooms;
        this.uploads = uploads;
        this.parts = parts;
        this.room = room;
    }

    /** Why nothing at all is taken in now, or nothing. */
    Optional<ReceiveOutcome.TooMuch> againstAll() {
        return room.isShort() ? Optional.of(ReceiveOutcome.TooMuch.DISK) : Optional.empty();
    }

    /** What uploads under way will still bring to this disk. */
    private long stillComing() {
        return uploads.unfinished().stream()
                .mapToLong(upload -> Math.max(0, upload.bytes() - parts.length(upload.id())))
                .sum();
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
        if (!room.has(bytes + stillComing())) {
            return Optional.of(ReceiveOutcome.TooMuch.DISK);
        }
        PortalRoom.Room mine = rooms.of(portal);
        return mine.used() + bytes > mine.most()
                ? Optional.of(
                        new ReceiveOutcome.TooMuch("media.limit.full", Map.of("most", mine.most())))
                : Optional.empty();
    }
}
