package org.parvis.media.upload;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/**
 * One request at a time for an upload. The bytes of an upload are on one machine, and so are its
 * locks.
 */
@Component
@NullUnmarked
final class TusLocks implements UploadLockingService {
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private UploadIdFactory ids;

    @Override
    public UploadLock lockUploadByUri(String uri) throws TusException {
        UploadId id = ids.readUploadId(uri);
        return id == null ? null : lock(id.toString());
    }

    /** Holds an upload; refused while another request does. */
    UploadLock lock(String id) throws TusException {
        if (!held.add(id)) {
            throw new UploadAlreadyLockedException("upload " + id + " is being written to");
        }
        return new Held(id);
    }

    @Override
    public void cleanupStaleLocks() {}

    @Override
    public boolean isLocked(UploadId id) {
        return held.contains(id.toString());
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        ids = factory;
    }

    private final class Held implements UploadLock {
        private final String id;

        Held(String id) {
            this.id = id;
        }

        @Override
        public String getUploadUri() {
            return ids.getUploadUri() + "/" + id;
        }

        @Override
        public void release() {
            held.remove(id);
        }

        @Override
        public void close() {
            release();
        }
    }
}
