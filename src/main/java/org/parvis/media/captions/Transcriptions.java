package org.parvis.media.captions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.CaptionCue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a program hears in films and sounds, where the server has such a program: asked for by a
 * person, made as a job, and never shown to readers before a person has kept its lines.
 */
@NamedInterface("captions")
@Component
public final class Transcriptions {
    static final TaskDescriptor<Wanted> TASK =
            TaskDescriptor.of("media.transcription", Wanted.class);

    private final TranscriptionEngine engine;
    private final TranscriptionStore store;
    private final ObjectProvider<SchedulerClient> jobs;
    private final TransactionOperations tx;
    private final Clock clock;

    Transcriptions(
            TranscriptionEngine engine,
            TranscriptionStore store,
            ObjectProvider<SchedulerClient> jobs,
            TransactionOperations tx,
            Clock clock) {
        this.engine = engine;
        this.store = store;
        this.jobs = jobs;
        this.tx = tx;
        this.clock = clock;
    }

    /** What is to be heard. */
    record Wanted(UUID portal, UUID asset, String language) {}

    /** Whether this server has a program for it. */
    public boolean available() {
        return engine.available();
    }

    /** Whether the program was taught this language. */
    public boolean knows(Language language) {
        return engine.knows(language);
    }

    /** All that was ever asked of this asset, oldest first. */
    public List<Transcription> of(PortalId portal, AssetId asset) {
        return store.all(portal, asset);
    }

    /** The lines that were heard; empty while there are none. */
    public List<CaptionCue> lines(PortalId portal, AssetId asset, Language language) {
        return store.webvtt(portal, asset, language)
                .map(webvtt -> CaptionReader.read(webvtt).cues())
                .orElse(List.of());
    }

    /** Asks for it, unless it is under way. */
    public void ask(PortalId portal, AssetId asset, Language language) {
        tx.executeWithoutResult(status -> {
            if (store.ask(portal, asset, language)) {
                jobs.getObject()
                        .schedule(
                                TASK.instance(UUID.randomUUID().toString())
                                        .data(
                                                new Wanted(
                                                        portal.value(),
                                                        asset.value(),
                                                        language.tag()))
                                        .scheduledTo(clock.instant()));
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        static Task<Wanted> transcriptionTask(Hearing hearing) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> hearing.carryOut(instance.getData()));
        }
    }
}
