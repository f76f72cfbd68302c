package org.parvis.media.upload;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import me.desair.tus.server.upload.UploadInfo;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.media.MediaSettings;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.dao.DuplicateKeyException;
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
    private final SendingStore sendings;
    private final UploadStore uploads;
    private final UploadFiles files;
    private final MediaSettings settings;
    private final TransactionOperations tx;
    private final Clock clock;

    UploadOpening(
            Portals portals,
            Intake intake,
            AssetStore assets,
            SendingStore sendings,
            UploadStore uploads,
            UploadFiles files,
            MediaSettings settings,
            TransactionOperations tx,
            Clock clock) {
        this.portals = portals;
        this.intake = intake;
        this.assets = assets;
        this.sendings = sendings;
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

    /** Opens an upload, or the one that this client already opened under the same key. */
    UploadStore.Upload open(UploadInfo info, AccountId owner) throws IOException {
        Announcement announcement =
                Announcement.read(info.getEncodedMetadata()).orElseThrow(NotHere::new);
        PortalId portal = portal(announcement);
        Optional<UploadStore.Upload> before = before(portal, owner, announcement.key());
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return begin(info, portal, owner, announcement);
        } catch (DuplicateKeyException askedTwiceAtOnce) {
            return before(portal, owner, announcement.key()).orElseThrow(NotHere::new);
        }
    }

    private Optional<UploadStore.Upload> before(PortalId portal, AccountId owner, String key) {
        return key.isEmpty()
                ? Optional.empty()
                : sendings.sentAs(portal, owner, key)
                        .flatMap(id -> assets.find(portal, id))
                        .flatMap(asset -> known(asset, owner));
    }

    /** An upload that came whole long ago is remembered again: its client did not hear so. */
    private Optional<UploadStore.Upload> known(Asset asset, AccountId owner) {
        Instant until = clock.instant().plus(settings.unfinished());
        boolean whole = asset.state() != AssetState.RECEIVING;
        if (whole && !uploads.exists(asset.id())) {
            uploads.insert(
                    new UploadStore.Upload(
                            asset.portal(),
                            asset.id(),
                            owner,
                            "",
                            asset.bytes(),
                            true,
                            clock.instant(),
                            until));
            uploads.finish(asset.portal(), asset.id());
        }
        uploads.postpone(asset.portal(), asset.id(), until);
        return uploads.find(asset.id(), owner);
    }

    private UploadStore.Upload begin(
            UploadInfo info, PortalId portal, AccountId owner, Announcement announcement)
            throws IOException {
        String metadata = info.getEncodedMetadata();
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
            sendings.note(portal, id, announcement.key(), announcement.replaces());
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
