package org.parvis.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.media.Asset;
import org.parvis.media.AssetChanged;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.media.FileNames;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.Removal;
import org.parvis.media.UnfinishedUpload;
import org.parvis.media.preparation.PreparationQueue;
import org.parvis.media.preparation.Preparations;
import org.parvis.media.preparation.Step;
import org.parvis.platform.storage.DiskFull;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.StoredFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where files come in, whichever way, and become assets. */
@Component
public final class Intake {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 18;

    private final AssetStore assets;
    private final UploadStore uploads;
    private final UploadFiles parts;
    private final UploadLimits limits;
    private final PreparationQueue queue;
    private final Preparations preparations;
    private final FileStore files;
    private final Removal removal;
    private final TransactionOperations tx;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            AssetStore assets,
            UploadStore uploads,
            UploadFiles parts,
            UploadLimits limits,
            PreparationQueue queue,
            Preparations preparations,
            FileStore files,
            Removal removal,
            TransactionOperations tx,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assets = assets;
        this.uploads = uploads;
        this.parts = parts;
        this.limits = limits;
        this.queue = queue;
        this.preparations = preparations;
        this.files = files;
        this.removal = removal;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    public List<UnfinishedUpload> unfinished(PortalId portal, AccountId account) {
        return uploads.unfinished(portal, account).stream().map(this::shown).toList();
    }

    private UnfinishedUpload shown(UploadStore.Upload upload) {
        Announcement announcement = Announcement.read(upload.metadata()).orElseThrow();
        return new UnfinishedUpload(
                upload.id(),
                UploadsController.ADDRESS + "/" + upload.id(),
                announcement.fileName(),
                announcement.kind(),
                upload.bytes(),
                parts.length(upload.id()),
                upload.expiresAt(),
                announcement.draft());
    }

    /** A new asset, still without content. */
    public Asset announced(
            PortalId portal,
            @Nullable AccountId owner,
            AssetId id,
            MediaKind kind,
            String name,
            long bytes) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Asset(
                id,
                portal,
                owner,
                Base64.getUrlEncoder().withoutPadding().encodeToString(key),
                kind,
                AssetState.RECEIVING,
                FileNames.shown(name),
                null,
                bytes,
                null,
                0,
                0,
                null,
                clock.instant());
    }

    public ReceiveOutcome receive(
            PortalId portal,
            @Nullable AccountId owner,
            MediaKind kind,
            String fileName,
            @Nullable SubjectRef draft,
            InputStream content) {
        Optional<ReceiveOutcome.TooMuch> full = limits.againstAll();
        if (full.isPresent()) {
            return full.get();
        }
        AssetId id = new AssetId(Uuid7.next(clock));
        try {
            parts.create(id);
            long bytes = parts.append(id, content, limits.largest(kind) + 1);
            Optional<ReceiveOutcome.TooMuch> tooMuch = limits.against(portal, kind, bytes);
            if (tooMuch.isPresent()) {
                return tooMuch.get();
            }
            Asset asset = announced(portal, owner, id, kind, fileName, bytes);
            StoredFile stored = stored(id);
            tx.executeWithoutResult(status -> {
                assets.insert(asset, draft);
                check(asset, stored);
            });
            preparations.wake();
            return new ReceiveOutcome.Received(assets.find(portal, id).orElseThrow());
        } catch (IOException failure) {
            if (DiskFull.is(failure)) {
                return ReceiveOutcome.TooMuch.DISK;
            }
            throw new UncheckedIOException(failure);
        } finally {
            parts.delete(id);
        }
    }

    /**
     * Takes over an upload whose last byte has come. May be called again after a stop at any
     * moment: the upload keeps its bytes until the rows say that the store has them.
     */
    public void finish(UploadStore.Upload upload) {
        try {
            StoredFile stored = stored(upload.id());
            tx.executeWithoutResult(status -> {
                if (uploads.finish(upload.portal(), upload.id())) {
                    check(assets.lock(upload.portal(), upload.id()).orElseThrow(), stored);
                }
            });
            parts.delete(upload.id());
            preparations.wake();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StoredFile stored(AssetId id) throws IOException {
        Path whole = parts.second(id);
        return parts.hash(id).map(hash -> files.put(whole, hash)).orElseGet(() -> files.put(whole));
    }

    private void check(Asset asset, StoredFile stored) {
        removal.hold(List.of(stored.hash()));
        assets.received(asset.portal(), asset.id(), stored.hash(), stored.bytes());
        queue.add(asset.portal(), asset.id(), Step.FIRST);
        events.publishEvent(new AssetChanged(asset.portal(), asset.id(), AssetState.CHECKING));
    }
}
