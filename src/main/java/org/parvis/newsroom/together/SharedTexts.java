package org.parvis.newsroom.together;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.RevisionStore;
import org.parvis.newsroom.SaveOutcome;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.platform.sql.Notifications;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what people write together, and brings it into their story. */
@Component
final class SharedTexts {
    /** Tells every node which text moved: {@code portal story}. */
    static final String MOVED = "parvis_together";

    /** Updates that are not made one for so long belong to no person who writes. */
    private static final long MOST_BYTES = 32_000_000;

    private final SharedTextStore texts;
    private final StoryStore stories;
    private final StoryWriting writing;
    private final RevisionStore revisions;
    private final Notifications notifications;
    private final TransactionOperations tx;

    SharedTexts(
            SharedTextStore texts,
            StoryStore stories,
            StoryWriting writing,
            RevisionStore revisions,
            Notifications notifications,
            TransactionOperations tx) {
        this.texts = texts;
        this.stories = stories;
        this.writing = writing;
        this.revisions = revisions;
        this.notifications = notifications;
        this.tx = tx;
    }

    /** Where the text stands, begun when nobody wrote together in this story before. */
    SharedText open(PortalId portal, StoryId id) {
        return tx.execute(status -> texts.begun(portal, id));
    }

    List<SharedUpdate> after(PortalId portal, StoryId id, long number) {
        return texts.after(portal, id, number);
    }

    Optional<SharedText> find(PortalId portal, StoryId id) {
        return texts.find(portal, id);
    }

    /** Keeps what somebody typed; nothing, when the text has no room left. */
    boolean add(PortalId portal, StoryId id, byte[] update, Actor by) {
        return tx.execute(status -> {
            SharedText text = texts.lock(portal, id).orElseThrow(NotHere::new);
            if (text.bytes() + update.length > MOST_BYTES) {
                return false;
            }
            texts.add(portal, id, update, false, by);
            moved(portal, id);
            return true;
        });
    }

    /** What changed in the story by another way since the settled updates. */
    Optional<Graft> foreign(PortalId portal, StoryId id) {
        return tx.execute(status -> {
            SharedText text = texts.lock(portal, id).orElseThrow(NotHere::new);
            Story story = stories.find(portal, id).orElseThrow(NotHere::new);
            Optional<Graft> graft = foreign(text, story);
            if (graft.isEmpty() && text.version() != story.version()) {
                // saved again, or a change of what is no field: nothing to bring over
                texts.stands(portal, id, story.version(), text.stored(), text.settled());
                moved(portal, id);
            }
            return graft;
        });
    }

    private static Optional<Graft> foreign(SharedText text, Story story) {
        Map<String, String> changed = new HashMap<>();
        fields(story)
                .forEach((field, value) -> {
                    if (!value.equals(text.stored().getOrDefault(field, ""))) {
                        changed.put(field, value);
                    }
                });
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Graft(text.version(), story.version(), changed));
    }

    private static Map<String, String> fields(Story story) {
        StoryForm form = StoryForm.of(story);
        Map<String, String> fields = new HashMap<>();
        form.fields().forEach(field -> fields.put(field, form.value(field)));
        return fields;
    }

    /** Takes the first update that brings a change over; those that come later are forgotten. */
    void graft(PortalId portal, StoryId id, int from, int version, byte[] update, Actor by) {
        tx.executeWithoutResult(status -> {
            SharedText text = texts.lock(portal, id).orElseThrow(NotHere::new);
            Story story = stories.find(portal, id).orElseThrow(NotHere::new);
            boolean now = text.version() == from && story.version() == version;
            if (now && foreign(text, story).isPresent()) {
                texts.add(portal, id, update, true, by);
                texts.stands(portal, id, version, fields(story), text.settled());
                moved(portal, id);
            }
        });
    }

    /** Saves words that one browser hands in for all. */
    SettleOutcome settle(PortalId portal, StoryId id, Handed handed, Actor by) {
        return tx.execute(status -> {
            SharedText text = texts.lock(portal, id).orElseThrow(NotHere::new);
            Story story = stories.find(portal, id).orElseThrow(NotHere::new);
            if (handed.upTo() <= text.settled() && handed.version() == text.version()) {
                return new SettleOutcome.Settled();
            }
            boolean known = handed.version() == text.version() && handed.upTo() <= text.last();
            if (!known || foreign(text, story).isPresent()) {
                return new SettleOutcome.Behind();
            }
            return settle(story, handed, by);
        });
    }

    /**
     * The last words of somebody who leaves: kept, and saved with all others at once, provided that
     * nobody typed in between; else those who stay save them.
     *
     * @param handed up to the number before those words
     * @param update may be empty
     */
    SettleOutcome last(PortalId portal, StoryId id, Handed handed, byte[] update, Actor by) {
        return tx.execute(status -> {
            SharedText text = texts.lock(portal, id).orElseThrow(NotHere::new);
            if (update.length > 0 && text.bytes() + update.length <= MOST_BYTES) {
                texts.add(portal, id, update, false, by);
                moved(portal, id);
            }
            long now = handed.upTo() + (update.length > 0 ? 1 : 0);
            return text.last() == handed.upTo()
                    ? settle(
                            portal,
                            id,
                            new Handed(handed.version(), now, handed.fields(), null),
                            by)
                    : new SettleOutcome.Settled();
        });
    }

    private SettleOutcome settle(Story story, Handed handed, Actor by) {
        PortalId portal = story.portal();
        StoryId id = story.id();
        List<Writing> writers = texts.writers(portal, id, handed.upTo());
        Actor signs = signs(story, writers, by);
        StoryForm form = StoryForm.of(handed.fields());
        return switch (writing.save(portal, id, story.version(), form, signs)) {
            case SaveOutcome.Collision(var now) -> new SettleOutcome.Behind();
            case SaveOutcome.TooLong(var problems) -> new SettleOutcome.TooLong();
            case SaveOutcome.Saved(var saved) -> {
                if (saved.version() != story.version()) {
                    int revision =
                            revisions
                                    .last(portal, id)
                                    .map(Revision::number)
                                    .orElseThrow(NotHere::new);
                    writers.forEach(writer -> texts.sign(portal, id, revision, writer));
                }
                texts.settle(portal, id, handed.upTo());
                texts.stands(portal, id, saved.version(), fields(saved), handed.upTo());
                if (handed.whole() != null) {
                    texts.replace(portal, id, handed.upTo(), Base.bytes(handed.whole()), by);
                }
                moved(portal, id);
                yield new SettleOutcome.Settled();
            }
        };
    }

    /**
     * In whose name the save is made: of somebody who wrote. One who is no author comes first, for
     * an agreement by the authors is then to be asked for again; else whoever the last revision
     * belongs to, which goes on.
     */
    private Actor signs(Story story, List<Writing> writers, Actor by) {
        if (writers.isEmpty()) {
            return by;
        }
        UUID last =
                revisions
                        .last(story.portal(), story.id())
                        .map(Revision::account)
                        .orElse(by.account());
        List<Writing> foreign =
                writers.stream().filter(writer -> !story.isBy(writer.account())).toList();
        List<Writing> among = foreign.isEmpty() ? writers : foreign;
        Writing signs =
                among.stream()
                        .filter(writer -> writer.account().equals(last))
                        .findFirst()
                        .orElse(among.getFirst());
        return new Actor(signs.account(), signs.name(), by.reviews(), by.publishes());
    }

    private void moved(PortalId portal, StoryId id) {
        notifications.send(MOVED, portal + " " + id);
    }
}
