package org.parvis.media.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Asset;
import org.parvis.media.AssetChanged;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.media.Examination;
import org.parvis.media.MediaKind;
import org.parvis.media.SourceFormat;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.media.engine.Work;
import org.parvis.platform.process.ProcessStopped;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.web.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** Does one step of one asset, from the original to the rows that say what was made. */
@Component
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int TOO_OFTEN = 8;

    private final Engine engine;
    private final AssetStore assets;
    private final PreparationQueue queue;
    private final FailureStore failures;
    private final Shelf shelf;
    private final FileStore files;
    private final Progress progress;
    private final TransactionOperations tx;
    private final ApplicationEventPublisher events;
    private final Map<MediaKind, Preparer> preparers = new EnumMap<>(MediaKind.class);

    Preparation(
            Engine engine,
            AssetStore assets,
            PreparationQueue queue,
            FailureStore failures,
            Shelf shelf,
            FileStore files,
            Progress progress,
            TransactionOperations tx,
            ApplicationEventPublisher events,
            List<Preparer> preparers) {
        this.engine = engine;
        this.assets = assets;
        this.queue = queue;
        this.failures = failures;
        this.shelf = shelf;
        this.files = files;
        this.progress = progress;
        this.tx = tx;
        this.events = events;
        preparers.forEach(preparer -> this.preparers.put(preparer.kind(), preparer));
    }

    /**
     * Does what the ticket says; a failure is written down, never thrown, but for the stop of the
     * server.
     */
    void carryOut(PreparationQueue.Ticket ticket, Path folder) {
        Optional<Asset> found = assets.find(ticket.portal(), ticket.asset());
        if (found.isEmpty() || found.get().state() == AssetState.FAILED) {
            queue.drop(ticket.portal(), ticket.asset());
            return;
        }
        Asset asset = found.get();
        try {
            attempt(ticket, asset, folder);
        } catch (ProcessStopped stopped) {
            throw stopped;
        } catch (Ffmpeg.Damaged damaged) {
            LOG.warn("{} of asset {} failed: {}", ticket.step(), asset.id(), damaged.getMessage());
            giveUp(ticket, asset, "media.problem.damaged", damaged.getMessage());
        } catch (RuntimeException bug) {
            failed(ticket, asset, bug);
        } finally {
            empty(folder);
        }
    }

    /** An ordered stop interrupts whatever was being read or written: that is nobody's failure. */
    private void failed(PreparationQueue.Ticket ticket, Asset asset, RuntimeException bug) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ProcessStopped(ticket.step() + " of " + asset.id());
        }
        if (assets.find(ticket.portal(), ticket.asset()).isEmpty()) {
            LOG.info("Asset {} was removed while it was prepared", ticket.asset());
            return;
        }
        if (Unavailable.is(bug)) {
            LOG.warn("{} of asset {} waits: {}", ticket.step(), asset.id(), bug.getMessage());
            queue.later(ticket, false);
            return;
        }
        LOG.error(
                "{} of asset {} failed, attempt {}",
                ticket.step(),
                asset.id(),
                ticket.attempt(),
                bug);
        if (ticket.lastAttempt()) {
            giveUp(ticket, asset, "media.problem.ours", bug.toString());
        } else {
            queue.later(ticket, true);
        }
    }

    private void attempt(PreparationQueue.Ticket ticket, Asset asset, Path folder) {
        empty(folder);
        FileHash original =
                Objects.requireNonNull(assets.extras(asset.portal(), asset.id()).original());
        Path source = files.local(original);
        Examination examination = engine.examiner().examine(source);
        switch (examination) {
            case Examination.Refused(String problem) -> giveUp(ticket, asset, problem, null);
            case Examination.Good good when ticket.attempt() > TOO_OFTEN ->
                    giveUp(ticket, asset, "media.problem.ours", "killed " + TOO_OFTEN + " times");
            case Examination.Good good -> {
                if (ticket.step() == Step.FIRST) {
                    assets.examined(asset.portal(), asset.id(), good);
                    progress.tell(asset, AssetState.PREPARING);
                }
                Examination.Good lasting = good.lasting(asset.duration());
                Work work =
                        new Work(
                                asset,
                                lasting,
                                source,
                                folder,
                                percent -> progress.tell(asset, ticket.step(), percent));
                prepare(ticket, work);
                finish(ticket, asset, good);
            }
        }
    }

    private void prepare(PreparationQueue.Ticket ticket, Work work) {
        Preparer preparer = preparers.get(work.good().kind());
        if (preparer == null) {
            return;
        }
        switch (ticket.step()) {
            case FIRST -> preparer.first(work);
            case LADDER -> preparer.ladder(work);
            case EXTRAS -> preparer.extras(work);
        }
    }

    private void finish(PreparationQueue.Ticket ticket, Asset asset, Examination.Good good) {
        boolean played = good.kind() == MediaKind.FILM || good.kind() == MediaKind.SOUND;
        Duration measured = played && good.probe().duration().isZero() ? madeDuration(asset) : null;
        AssetState state =
                tx.execute(status -> {
                    if (isGone(asset)) {
                        return null;
                    }
                    if (measured != null) {
                        assets.duration(asset.portal(), asset.id(), measured);
                    }
                    if (ticket.step() == Step.FIRST && played) {
                        queue.add(asset.portal(), asset.id(), Step.LADDER);
                        queue.add(asset.portal(), asset.id(), Step.EXTRAS);
                    }
                    queue.done(ticket);
                    return move(asset, queue.finished(asset.portal(), asset.id()));
                });
        if (state != null) {
            progress.tell(asset, state);
        }
    }

    /**
     * Whether somebody discarded it meanwhile, its places in the queue with it. Asked before
     * anything is written: who discards takes the asset first as well, else each could wait for the
     * other.
     */
    private boolean isGone(Asset asset) {
        return assets.lock(asset.portal(), asset.id()).isEmpty();
    }

    private AssetState move(Asset asset, boolean finished) {
        AssetState state = finished ? AssetState.READY : AssetState.PLAYABLE;
        assets.state(asset.portal(), asset.id(), state, null);
        events.publishEvent(new AssetChanged(asset.portal(), asset.id(), state));
        return state;
    }

    /**
     * A first step that fails condemns the asset; a later one leaves what there is.
     *
     * @param said by the program, for those who host; nothing when the file is not of a kind that
     *     is taken, which is nobody's fault here
     */
    private void giveUp(
            PreparationQueue.Ticket ticket, Asset asset, String problem, @Nullable String said) {
        AssetState state =
                tx.execute(status -> {
                    if (isGone(asset)) {
                        return null;
                    }
                    queue.done(ticket);
                    if (said != null) {
                        failures.failed(ticket, problem, said);
                    }
                    if (ticket.step() != Step.FIRST) {
                        return move(asset, queue.finished(asset.portal(), asset.id()));
                    }
                    queue.drop(asset.portal(), asset.id());
                    assets.state(asset.portal(), asset.id(), AssetState.FAILED, problem);
                    events.publishEvent(
                            new AssetChanged(asset.portal(), asset.id(), AssetState.FAILED));
                    return AssetState.FAILED;
                });
        if (state != null) {
            progress.tell(asset, state);
        }
    }

    /** Recordings made in a browser do not say how long they are; what we made of them does. */
    private @Nullable Duration madeDuration(Asset asset) {
        return shelf.played(asset)
                .map(file -> engine.ffmpeg().probe(SourceFormat.MP4, file).duration())
                .orElse(null);
    }

    private static void empty(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
