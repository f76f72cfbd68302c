package org.parvis.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.jspecify.annotations.NullUnmarked;
import org.parvis.identity.AccountId;
import org.parvis.media.AssetId;
import org.parvis.media.MediaSettings;
import org.springframework.stereotype.Component;

/**
 * What the tus library asks of a storage: rows for what was announced, files for how far it has
 * come. Null means "no such upload" in its contract.
 */
@Component
@NullUnmarked
final class TusStorage implements UploadStorageService {
    private final UploadStore uploads;
    private final UploadFiles files;
    private final UploadOpening opening;
    private final MediaSettings settings;
    private UploadIdFactory ids;

    TusStorage(
            UploadStore uploads, UploadFiles files, UploadOpening opening, MediaSettings settings) {
        this.uploads = uploads;
        this.files = files;
        this.opening = opening;
        this.settings = settings;
    }

    @Override
    public UploadInfo getUploadInfo(String uri, String owner) {
        UploadId id = ids.readUploadId(uri);
        if (id == null || owner == null) {
            return null;
        }
        return upload(id, owner)
                .map(upload -> new TusUpload(upload, files.length(upload.id())))
                .orElse(null);
    }

    /** Without an owner there is nothing to see. */
    @Override
    public UploadInfo getUploadInfo(UploadId id) {
        return null;
    }

    @Override
    public UploadInfo create(UploadInfo info, String owner) throws IOException {
        UploadStore.Upload upload = opening.open(info, AccountId.of(owner));
        return new TusUpload(upload, files.length(upload.id()));
    }

    @Override
    public UploadInfo append(UploadInfo info, InputStream content) throws IOException {
        info.setOffset(files.append(asset(info.getId()), content, info.getLength()));
        return info;
    }

    @Override
    public void removeLastNumberOfBytes(UploadInfo info, long bytes) throws IOException {
        files.shorten(asset(info.getId()), bytes);
        info.setOffset(files.length(asset(info.getId())));
    }

    @Override
    public void update(UploadInfo info) {
        if (info instanceof TusUpload known) {
            upload(info.getId(), info.getOwnerKey())
                    .ifPresent(upload ->
                            uploads.postpone(upload.portal(), upload.id(), known.expires()));
        }
    }

    @Override
    public void terminateUpload(UploadInfo info) {
        upload(info.getId(), info.getOwnerKey()).ifPresent(opening::close);
    }

    @Override
    public InputStream getUploadedBytes(String uri, String owner)
            throws IOException, UploadNotFoundException {
        UploadInfo info = getUploadInfo(uri, owner);
        if (info == null) {
            throw new UploadNotFoundException("no such upload");
        }
        return Files.newInputStream(files.path(asset(info.getId())));
    }

    @Override
    public InputStream getUploadedBytes(UploadId id) throws UploadNotFoundException {
        throw new UploadNotFoundException("no such upload");
    }

    @Override
    public void copyUploadTo(UploadInfo info, OutputStream target) throws IOException {
        Files.copy(files.path(asset(info.getId())), target);
    }

    /** Done by {@link UploadSweep}. */
    @Override
    public void cleanupExpiredUploads(UploadLockingService locks) {}

    @Override
    public Long getUploadExpirationPeriod() {
        return settings.unfinished().toMillis();
    }

    @Override
    public long getMaxUploadSize() {
        return settings.film().toBytes();
    }

    @Override
    public String getUploadUri() {
        return ids.getUploadUri();
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        ids = factory;
    }

    /** Limits are settings. */
    @Override
    public void setMaxUploadSize(Long bytes) {}

    @Override
    public void setUploadExpirationPeriod(Long millis) {}

    /** Concatenation is not offered. */
    @Override
    public void setUploadConcatenationService(UploadConcatenationService service) {}

    @Override
    public UploadConcatenationService getUploadConcatenationService() {
        return null;
    }

    private Optional<UploadStore.Upload> upload(UploadId id, String owner) {
        return uploads.find(asset(id), AccountId.of(owner));
    }

    private static AssetId asset(UploadId id) {
        return new AssetId((UUID) id.getOriginalObject());
    }
}
