package org.parvis.newsroom;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.platform.web.NotHere;
import org.parvis.remarks.Remarks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens drafts and keeps what people write. */
@Component
public final class StoryWriting {
    static final String OPEN = "OPEN";

    private final StoryStore stories;
    private final StoryChangeStore changes;
    private final RevisionStore revisions;
    private final StepStore steps;
    private final AuthorStore authors;
    private final Remarks remarks;
    private final TransactionOperations tx;
    private final Clock clock;

    StoryWriting(
            StoryStore stories,
            StoryChangeStore changes,
            RevisionStore revisions,
            StepStore steps,
            AuthorStore authors,
            Remarks remarks,
            TransactionOperations tx,
            Clock clock) {
        this.stories = stories;
        this.changes = changes;
        this.revisions = revisions;
        this.steps = steps;
        this.authors = authors;
        this.remarks = remarks;
        this.tx = tx;
        this.clock = clock;
    }

    /** A draft to write in: the empty one that the person left open today, or a new one. */
    public StoryId open(PortalId portal, StoryKind kind, String language, Actor by) {
        Optional<Story> left = stories.emptyDraft(portal, kind, by);
        return left.isPresent()
                ? left.get().id()
                : begin(portal, kind, StoryContent.empty(language), by);
    }

    /** A new story with this content. */
    public StoryId begin(PortalId portal, StoryKind kind, StoryContent content, Actor by) {
        StoryId id = new StoryId(Uuid7.next(clock));
        tx.executeWithoutResult(status -> {
            stories.insert(portal, id, kind, content, by);
            authors.add(portal, id, by.account(), by.name());
            steps.add(portal, id, OPEN, Status.DRAFT, "", by.account(), by.name());
            content.assets().forEach(asset -> changes.keepMedium(portal, id, asset));
            if (!content.title().isEmpty()) {
                revisions.save(portal, id, content, by);
            }
        });
        return id;
    }

    /** Keeps a text, unless somebody saved another one since this person read it. */
    public SaveOutcome save(PortalId portal, StoryId id, int version, StoryForm form, Actor by) {
        Map<String, String> tooLong = form.tooLong();
        if (!tooLong.isEmpty()) {
            return new SaveOutcome.TooLong(tooLong);
        }
        return tx.execute(status -> save(locked(portal, id), version, form, by));
    }

    private SaveOutcome save(Story story, int version, StoryForm form, Actor by) {
        StoryContent content = form.applyTo(story.content());
        boolean same = content.equals(story.content());
        if (!same && story.version() != version) {
            return new SaveOutcome.Collision(story);
        }
        changes.facts(
                story.portal(), story.id(), form.seen(story.seen()), form.phone(story.phone()));
        if (!same) {
            write(story, content, by, 1);
        }
        return new SaveOutcome.Saved(locked(story.portal(), story.id()));
    }

    /** Keeps other content inside the transaction of the caller. */
    public void write(Story story, StoryContent content, Actor by, int step) {
        changes.content(story, content, by, step);
        revisions.save(story.portal(), story.id(), content, by);
        keepCuts(story, content);
    }

    /** The same, as a revision of its own. */
    public void writeApart(Story story, StoryContent content, Actor by) {
        revisions.keepLast(story.portal(), story.id());
        write(story, content, by, 1);
    }

    /** A film that is replaced can still be seen beside the next one. */
    private void keepCuts(Story story, StoryContent content) {
        if (story.kind().hasPlayer() && !Objects.equals(story.content().main(), content.main())) {
            Stream.of(story.content(), content)
                    .map(StoryContent::main)
                    .filter(Objects::nonNull)
                    .forEach(film ->
                            remarks.cut(story.portal(), story.id().ref(), new AssetId(film)));
        }
    }

    private Story locked(PortalId portal, StoryId id) {
        return stories.lock(portal, id).orElseThrow(NotHere::new);
    }
}
