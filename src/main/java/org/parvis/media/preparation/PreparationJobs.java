package org.parvis.media.preparation;

import java.util.List;
import java.util.Locale;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetChanged;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.platform.jobs.Job;
import org.parvis.platform.jobs.JobList;
import org.parvis.platform.text.Words;
import org.parvis.portal.Portals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The films, sounds and images under preparation, for the page of jobs. */
@Component
final class PreparationJobs implements JobList {
    private final FailureStore failures;
    private final PreparationQueue queue;
    private final Preparations preparations;
    private final AssetStore assets;
    private final Portals portals;
    private final TransactionOperations tx;
    private final ApplicationEventPublisher events;

    PreparationJobs(
            FailureStore failures,
            PreparationQueue queue,
            Preparations preparations,
            AssetStore assets,
            Portals portals,
            TransactionOperations tx,
            ApplicationEventPublisher events) {
        this.failures = failures;
        this.queue = queue;
        this.preparations = preparations;
        this.assets = assets;
        this.portals = portals;
        this.tx = tx;
        this.events = events;
    }

    @Override
    public String name() {
        return "films";
    }

    @Override
    public List<Job> jobs(Words words, int most) {
        return failures.all(most).stream().map(row -> job(row, words)).toList();
    }

    private Job job(FailureStore.Row row, Words words) {
        String key = row.portal() + "/" + row.asset() + "/" + row.step().rank();
        String label =
                words.say(
                        "media.job.step." + row.step().name().toLowerCase(Locale.ROOT),
                        "file",
                        row.file(),
                        "portal",
                        portals.require(row.portal()).name());
        if (!row.failed()) {
            return Job.live(
                    key,
                    label,
                    row.running() ? Job.Condition.RUNNING : Job.Condition.WAITING,
                    row.since(),
                    row.running() ? row.node() : "");
        }
        return new Job(
                key,
                label,
                Job.Condition.FAILED,
                row.since(),
                row.node(),
                row.attempts(),
                words.say(row.problem()),
                row.said(),
                null);
    }

    @Override
    public long failed() {
        return failures.count();
    }

    private record Key(PortalId portal, AssetId asset, Step step) {
        static Key of(String text) {
            String[] parts = text.split("/", 3);
            return new Key(
                    PortalId.of(parts[0]),
                    AssetId.of(parts[1]),
                    Step.ofRank(Integer.parseInt(parts[2])));
        }
    }

    @Override
    public boolean retry(String text) {
        Key key = Key.of(text);
        boolean again =
                Boolean.TRUE.equals(
                        tx.execute(status -> {
                            boolean known = failures.forget(key.portal(), key.asset(), key.step());
                            if (known) {
                                queueAgain(key);
                            }
                            return known;
                        }));
        preparations.wake();
        return again;
    }

    /** A first step that failed had condemned the asset: it lives again. */
    private void queueAgain(Key key) {
        if (key.step() == Step.FIRST) {
            assets.state(key.portal(), key.asset(), AssetState.CHECKING, null);
            events.publishEvent(new AssetChanged(key.portal(), key.asset(), AssetState.CHECKING));
        }
        queue.add(key.portal(), key.asset(), key.step());
    }

    @Override
    public boolean forget(String text) {
        Key key = Key.of(text);
        return failures.forget(key.portal(), key.asset(), key.step());
    }
}
