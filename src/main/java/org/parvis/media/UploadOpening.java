package org.parvis.media;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import me.desair.tus.server.upload.UploadInfo;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens and closes tus uploads: the file first, then the rows, so that a row always has its file.
 */
@Component
final class UploadOpening {
    private final Portals portals;
    private final Intake intake;
    private final AssetStore assets;
    private final UploadStore uploads;
    private final UploadFiles files;
    private final MediaSettings settings;
    private final TransactionOperations tx;
    private final Clock clock;

    UploadOpening(
            Portals portals,
            Intake intake,
            AssetStore assets,
            UploadStore uploads,
            UploadFiles files,
            MediaSettings settings,
            TransactionOperations tx,
            Clock clock) {
        this.portals = portals;
        this.intake = intake;
        this.assets = assets;
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.tx = tx;
        this.clock = clock;
    }

    /** The portal that an announcement names, or 404. */
    PortalId portal(Announcement announcement) {
        String name = announcement.portal();
        try {
            return name.length() == 36 && name.charAt(14) == '7'
                    ? portals.require(PortalId.of(name)).id()
                    : portals.bySlug(new Slug(name)).map(Portal::id).orElseThrow(NotHere::new);
        } catch (IllegalArgumentException notAPortal) {
            throw new NotHere();
        }
    }

    UploadStore.Upload open(UploadInfo info, AccountId owner) throws IOException {
        String metadata = info.getEncodedMetadata();
        Announcement announcement = Announcement.read(metadata).orElseThrow(NotHere::new);
        PortalId portal = portal(announcement);
        AssetId id = new AssetId(Uuid7.next(clock));
        long bytes = info.getLength();
        Instant now = clock.instant();
        var upload =
                new UploadStore.Upload(
                        portal,
                        id,
                        owner,
                        metadata,
                        bytes,
                        false,
                        now,
                        now.plus(settings.unfinished()));
        files.create(id);
        tx.executeWithoutResult(status -> {
            Asset asset =
                    intake.announced(
                            portal, owner, id, announcement.kind(), announcement.fileName(), bytes);
            assets.insert(asset, announcement.draft());
            uploads.insert(upload);
        });
        return upload;
    }

    /** Forgets an upload; the asset of a finished one stays. */
    void close(UploadStore.Upload upload) {
        tx.executeWithoutResult(status -> {
            uploads.delete(upload.portal(), upload.id());
            if (!upload.finished()) {
                assets.delete(upload.portal(), upload.id());
            }
        });
        files.delete(upload.id());
    }
}
