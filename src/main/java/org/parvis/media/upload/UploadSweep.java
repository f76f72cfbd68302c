package org.parvis.media.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadLock;
import org.parvis.media.ContentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Puts things in order behind uploads and preparations: takes over uploads that were whole when the
 * server stopped, forgets the expired ones, and removes renditions that nobody plays any more.
 */
@Component
final class UploadSweep {
    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    /** How long a player that opened before a rendition was replaced may go on with it. */
    private static final Duration PLAYED_ON = Duration.ofHours(6);

    /** Bytes that nobody has added to for so long, and whose row is gone, are nobody's. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final UploadStore uploads;
    private final UploadFiles parts;
    private final UploadOpening opening;
    private final Intake intake;
    private final TusLocks locks;
    private final ContentStore contents;

    UploadSweep(
            UploadStore uploads,
            UploadFiles parts,
            UploadOpening opening,
            Intake intake,
            TusLocks locks,
            ContentStore contents) {
        this.uploads = uploads;
        this.parts = parts;
        this.opening = opening;
        this.intake = intake;
        this.locks = locks;
        this.contents = contents;
    }

    void sweep() {
        finishHere();
        for (UploadStore.Upload upload : uploads.expired()) {
            alone(upload, () -> opening.close(upload));
        }
        contents.loosenRetired(PLAYED_ON);
    }

    /**
     * Takes over what came whole to this machine, and forgets bytes whose upload was forgotten by
     * another machine.
     */
    void finishHere() {
        uploads.unfinished().forEach(this::finish);
        parts.older(ABANDONED).stream().filter(id -> !uploads.exists(id)).forEach(parts::delete);
    }

    /**
     * Takes an upload over when its last byte has come; when that fails, the next sweep tries
     * again.
     *
     * @return false when its bytes are all here and it could not be taken over yet
     */
    boolean finish(UploadStore.Upload upload) {
        return !isWhole(upload)
                || alone(
                        upload,
                        () -> {
                            // another request may have done it just before the lock was ours
                            if (isWhole(upload)) {
                                intake.finish(upload);
                            }
                        });
    }

    private boolean isWhole(UploadStore.Upload upload) {
        return !upload.finished() && parts.length(upload.id()) == upload.bytes();
    }

    private boolean alone(UploadStore.Upload upload, Runnable action) {
        try (UploadLock lock = locks.lock(upload.id().toString())) {
            LOG.debug("Sweeping {}", lock.getUploadUri());
            action.run();
            return true;
        } catch (TusException beingWritten) {
            LOG.debug("Left alone: {}", beingWritten.getMessage());
        } catch (Exception failure) {
            LOG.error("Upload {} could not be put in order", upload.id(), failure);
        }
        return false;
    }

    /** Every minute, and at start; which machine does it changes. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        static RecurringTask<Void> mediaSweep(UploadSweep sweep) {
            return Tasks.recurring("media.sweep", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> sweep.sweep());
        }
    }
}
