package org.parvis.newsroom.voice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Published;
import org.parvis.catalogue.Withdrawn;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetChanged;
import org.parvis.media.AudienceRule;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Texts read aloud: made as a job once a text is online, from what is public alone; made again when
 * it is corrected, gone with it when it is withdrawn. Who may hear one is who may read the story.
 */
@Component
public class Voices implements AudienceRule {
    static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("newsroom.voice", Wanted.class);

    private final Speech speech;
    private final VoiceStore store;
    private final Media media;
    private final Catalogue catalogue;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    Voices(
            Speech speech,
            VoiceStore store,
            Media media,
            Catalogue catalogue,
            ObjectProvider<SchedulerClient> jobs,
            Clock clock) {
        this.speech = speech;
        this.store = store;
        this.media = media;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The story to be read. */
    record Wanted(UUID portal, UUID story) {}

    /** Under which name the sound that reads a story is used. */
    static SubjectRef subject(StoryId story) {
        return new SubjectRef("newsroom", "voice", story.value());
    }

    /** The sound that reads these very words, once it can be played. */
    public Optional<Player> of(Story story, StoryContent published) {
        if (published.blocks().isEmpty() || !speech.knows(published.language())) {
            return Optional.empty();
        }
        return store.find(story.portal(), story.id())
                .filter(voice -> voice.words().equals(SpokenWords.of(published).fingerprint()))
                .flatMap(voice -> media.player(story.portal(), voice.asset()))
                .filter(player -> player.state().playable());
    }

    /** Whatever the story says now is read a moment later. */
    @EventListener
    void on(Published event) {
        if (StoryId.names(event.subject()) && speech.available()) {
            jobs.getObject()
                    .schedule(
                            TASK.instance(UUID.randomUUID().toString())
                                    .data(new Wanted(event.portal().value(), event.subject().id()))
                                    .scheduledTo(clock.instant()));
        }
    }

    @EventListener
    void on(Withdrawn event) {
        if (StoryId.names(event.subject())) {
            forget(event.portal(), StoryId.of(event.subject()));
        }
    }

    /** Nothing of it stays. */
    void forget(PortalId portal, StoryId story) {
        store.find(portal, story)
                .ifPresent(voice -> {
                    store.remove(portal, story);
                    media.release(portal, voice.asset(), subject(story));
                    media.discard(portal, voice.asset());
                });
    }

    /** Once it can be played, the page says so. */
    @EventListener
    void on(AssetChanged event) {
        if (event.state().playable()) {
            store.story(event.portal(), event.asset())
                    .ifPresent(story ->
                            catalogue.forgetPages(new EntryRef(event.portal(), story.ref())));
        }
    }

    @Override
    public Answer audience(PortalId portal, SubjectRef subject, Visitor visitor) {
        StoryId story = new StoryId(subject.id());
        if (!subject.equals(subject(story))) {
            return Answer.NO;
        }
        return catalogue
                .find(portal, story.ref())
                .filter(entry -> catalogue.mayRead(entry, visitor))
                .map(entry ->
                        entry.audience() == Audience.PUBLIC ? Answer.PUBLIC : Answer.THIS_VISITOR)
                .orElse(Answer.NO);
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        static Task<Wanted> voiceTask(Reading reading) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> reading.carryOut(instance.getData()));
        }
    }
}
