package org.parvis.newsroom.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.credits.Clearance;
import org.parvis.credits.Credits;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Author;
import org.parvis.newsroom.AuthorStore;
import org.parvis.newsroom.NewStory;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.RevisionStore;
import org.parvis.newsroom.Situation;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.newsroom.notebook.Notebooks;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stories that were told elsewhere: an import, the demonstration. */
@Component
final class Arrivals {
    private final StoryStore stories;
    private final StoryKinds kinds;
    private final StoryWriting writing;
    private final StoryMedia media;
    private final StoryPublication publication;
    private final ArrivalStore rows;
    private final AuthorStore authors;
    private final StepStore steps;
    private final RevisionStore revisions;
    private final StoryChangeStore changes;
    private final Credits credits;
    private final Notebooks notebooks;
    private final TransactionOperations tx;

    Arrivals(
            StoryStore stories,
            StoryKinds kinds,
            StoryWriting writing,
            StoryMedia media,
            StoryPublication publication,
            ArrivalStore rows,
            AuthorStore authors,
            StepStore steps,
            RevisionStore revisions,
            StoryChangeStore changes,
            Credits credits,
            Notebooks notebooks,
            TransactionOperations tx) {
        this.stories = stories;
        this.kinds = kinds;
        this.writing = writing;
        this.media = media;
        this.publication = publication;
        this.rows = rows;
        this.authors = authors;
        this.steps = steps;
        this.revisions = revisions;
        this.changes = changes;
        this.credits = credits;
        this.notebooks = notebooks;
        this.tx = tx;
    }

    StoryId bring(PortalId portal, NewStory story, List<Actor> by) {
        return tx.execute(status -> {
            StoryId id =
                    writing.begin(
                            portal, kinds.require(story.kind()), content(story), by.getFirst());
            by.forEach(author -> authors.add(portal, id, author.account(), author.name()));
            changes.facts(portal, id, story.someoneSeen() ? "YES" : "NO", "");
            if (kinds.require(story.kind()).isNotebook()) {
                notebooks
                        .of(portal, by.getFirst().account())
                        .ifPresent(notebook -> notebooks.file(notebook, id));
            }
            return id;
        });
    }

    private static StoryContent content(NewStory story) {
        return StoryForm.of(
                        Map.of(
                                "title", story.title(),
                                "standfirst", story.standfirst(),
                                "easy", story.easy(),
                                "body", story.body(),
                                "place", story.place(),
                                "themes", String.join(", ", story.themes()),
                                "poster", story.poster()))
                .applyTo(StoryContent.empty(story.language().tag()));
    }

    void takeFiles(PortalId portal, StoryId id, List<Picture> described, Actor by) {
        tx.executeWithoutResult(status -> {
            Story story = media.adopt(locked(portal, id));
            List<Picture> gallery = new ArrayList<>(story.content().gallery());
            for (int index = 0; index < Math.min(gallery.size(), described.size()); index++) {
                Picture words = described.get(index);
                gallery.set(
                        index,
                        new Picture(
                                gallery.get(index).asset(), words.description(), words.legend()));
            }
            if (!gallery.equals(story.content().gallery())) {
                writing.write(story, story.content().withGallery(gallery), by, 0);
            }
        });
    }

    MoveOutcome republish(PortalId portal, StoryId id, Instant since, Actor by) {
        return tx.execute(status -> {
            Clearance clearance = credits.clearance(portal, id.ref());
            Story story = locked(portal, id);
            MoveOutcome outcome = decide(story, clearance, by);
            if (outcome instanceof MoveOutcome.Moved) {
                agree(story);
                rows.since(portal, id, since);
                outcome = publication.publish(locked(portal, id));
            }
            if (outcome instanceof MoveOutcome.Moved) {
                changes.status(portal, id, Status.ONLINE);
                steps.add(
                        portal,
                        id,
                        Move.PUBLISH.name(),
                        Status.ONLINE,
                        "",
                        by.account(),
                        by.name());
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** Nobody publishes alone, here neither; the author's agreement came with the story. */
    private static MoveOutcome decide(Story story, Clearance clearance, Actor by) {
        if (clearance instanceof Clearance.Missing(var obstacles)) {
            return new MoveOutcome.ConsentMissing(obstacles.size());
        }
        return Workflow.decide(
                Move.PUBLISH,
                new Situation(
                        Status.PROPOSED, by.grounds(story), story.isOnlyBy(by.account()), true),
                "");
    }

    private void agree(Story story) {
        Author author = story.authors().getFirst();
        Actor by = new Actor(author.account(), author.fullName(), false, false);
        changes.confirm(story.portal(), story.id(), true, true);
        int revision = revisions.last(story.portal(), story.id()).map(Revision::number).orElse(0);
        revisions.keepLast(story.portal(), story.id());
        changes.agree(story.portal(), story.id(), by, revision);
    }

    private Story locked(PortalId portal, StoryId id) {
        return stories.lock(portal, id).orElseThrow(NotHere::new);
    }
}
