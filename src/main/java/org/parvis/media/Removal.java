package org.parvis.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets assets: at once when somebody says so, else when nobody has used them for long. Their
 * rows go first; a content leaves the store a little later, when nothing else holds it.
 */
@Component
public final class Removal {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    /** How long a reader who has just opened a file may go on with it. */
    private static final Duration READ_ON = Duration.ofHours(1);

    private final AssetStore assets;
    private final UsageStore usages;
    private final ContentStore contents;
    private final FileStore files;
    private final MediaSettings settings;
    private final ObjectProvider<AudienceRule> rules;
    private final TransactionOperations tx;

    Removal(
            AssetStore assets,
            UsageStore usages,
            ContentStore contents,
            FileStore files,
            MediaSettings settings,
            ObjectProvider<AudienceRule> rules,
            TransactionOperations tx) {
        this.assets = assets;
        this.usages = usages;
        this.contents = contents;
        this.files = files;
        this.settings = settings;
        this.rules = rules;
        this.tx = tx;
    }

    /** Whether it was forgotten: not when something uses it, or while its bytes arrive. */
    public boolean discard(PortalId portal, AssetId id) {
        return Boolean.TRUE.equals(
                tx.execute(status -> {
                    boolean free =
                            assets.lock(portal, id)
                                    .filter(asset -> asset.state() != AssetState.RECEIVING)
                                    .filter(asset -> usages.of(portal, id).isEmpty())
                                    .isPresent();
                    if (free) {
                        contents.loosen(portal, id);
                        assets.delete(portal, id);
                    }
                    return free;
                }));
    }

    /** In the transaction that keeps the rows of these contents: they must still be there. */
    public void hold(Collection<FileHash> hashes) {
        hashes.stream()
                .map(FileHash::hex)
                .distinct()
                .sorted()
                .map(FileHash::new)
                .forEach(hash -> {
                    contents.takeTurn(hash);
                    if (!files.has(hash)) {
                        throw new IllegalStateException(
                                hash + " was removed while it arrived again");
                    }
                });
    }

    /** Forgets what nobody has used for long, then removes what has come loose. */
    public void sweep() {
        for (AssetStore.Idle idle : assets.idle(settings.unused())) {
            if (!isAwaited(idle) && discard(idle.portal(), idle.asset())) {
                LOG.info("Asset {} was not used any more and has been removed", idle.asset());
            }
        }
        removeLoose(READ_ON);
    }

    /** What was sent for a draft waits for it, however long its author is away. */
    private boolean isAwaited(AssetStore.Idle idle) {
        SubjectRef draft = idle.draft();
        return draft != null && rules.stream().anyMatch(rule -> rule.awaits(idle.portal(), draft));
    }

    public void removeLoose(Duration grace) {
        List<FileHash> loose = contents.loose(grace);
        loose.forEach(hash ->
                tx.executeWithoutResult(status -> {
                    contents.takeTurn(hash);
                    if (!contents.held(hash)) {
                        files.delete(hash);
                    }
                    contents.forget(hash);
                }));
    }

    /** Every hour. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        static RecurringTask<Void> mediaRemoval(Removal removal) {
            return Tasks.recurring("media.removal", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> removal.sweep());
        }
    }
}
