package org.parvis.newsroom.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.parvis.identity.Pace;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.media.UploadPass;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.AuthorStore;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.newsroom.workflow.StoryLetters;
import org.parvis.platform.web.NotHere;
import org.parvis.remarks.Remarks;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people without an account may do with the one story they proposed, and what becomes of their
 * data.
 */
@Component
public final class Senders implements UploadPass {
    static final String ADD = "ADD";
    static final String ANSWER = "ANSWER";

    /** How long a draft that was never sent waits for its sender. */
    static final Duration LEFT = Duration.ofDays(60);

    /** How long an address is kept after the last word about the story. */
    static final Duration SILENT = Duration.ofDays(365);

    private static final Pace.Limit OPENINGS =
            new Pace.Limit("newsroom.door", 30, Duration.ofHours(1));
    private static final Pace.Limit LETTERS =
            new Pace.Limit("newsroom.door.letter", 4, Duration.ofHours(1));
    private static final Pace.Limit MESSAGES =
            new Pace.Limit("newsroom.door.message", 20, Duration.ofHours(1));
    private static final int MOST_FILES = 24;
    private static final int LONGEST_MESSAGE = 2_000;

    private final SenderStore store;
    private final StoryStore stories;
    private final StoryWriting writing;
    private final StoryChangeStore changes;
    private final AuthorStore authors;
    private final StepStore steps;
    private final StoryMedia files;
    private final StoryLetters letters;
    private final Remarks remarks;
    private final Media media;
    private final Pace pace;
    private final TransactionOperations tx;
    private final Clock clock;

    Senders(
            SenderStore store,
            StoryStore stories,
            StoryWriting writing,
            StoryChangeStore changes,
            AuthorStore authors,
            StepStore steps,
            StoryMedia files,
            StoryLetters letters,
            Remarks remarks,
            Media media,
            Pace pace,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.stories = stories;
        this.writing = writing;
        this.changes = changes;
        this.authors = authors;
        this.steps = steps;
        this.files = files;
        this.letters = letters;
        this.remarks = remarks;
        this.media = media;
        this.pace = pace;
        this.tx = tx;
        this.clock = clock;
    }

    /** Whether this machine has not opened too many drafts lately. */
    boolean mayOpen(String address) {
        return pace.take(OPENINGS, address);
    }

    /** Opens a draft for somebody without an account, and gives the word of its private link. */
    public SenderLink open(
            PortalId portal,
            StoryKind kind,
            StoryContent content,
            SenderForm form,
            Language language) {
        SenderLink link = SenderLink.random();
        open(portal, kind, content, form, language, link);
        return link;
    }

    /**
     * Opens a draft whose private link the sender's telephone made; asked twice at once, it opens
     * one.
     */
    Sender open(
            PortalId portal,
            StoryKind kind,
            StoryContent content,
            SenderForm form,
            Language language,
            SenderLink link) {
        try {
            return begin(portal, kind, content, form, language, link);
        } catch (DuplicateKeyException askedTwiceAtOnce) {
            return store.find(portal, link).orElseThrow(NotHere::new);
        }
    }

    private Sender begin(
            PortalId portal,
            StoryKind kind,
            StoryContent content,
            SenderForm form,
            Language language,
            SenderLink link) {
        return tx.execute(status -> {
            Sender sender = keep(portal, kind, content, form, language, link);
            if (mayWrite(sender)) {
                letters.received(portal, sender);
            }
            return sender;
        });
    }

    /** Keeps somebody's first words without answering yet: the rest of it may still come. */
    Sender keep(
            PortalId portal,
            StoryKind kind,
            StoryContent content,
            SenderForm form,
            Language language,
            SenderLink link) {
        return tx.execute(status -> {
            Actor actor = new Actor(Uuid7.next(clock), form.name(), false, false);
            StoryId id = writing.begin(portal, kind, content, actor);
            authors.name(portal, id, actor.account(), NameOnSite.CHOSEN, form.name());
            changes.facts(portal, id, "UNKNOWN", form.phone());
            Sender sender =
                    new Sender(
                            actor.account(),
                            id,
                            form.name(),
                            form.email(),
                            form.phone(),
                            language,
                            clock.instant(),
                            null);
            store.add(portal, sender);
            store.add(portal, id, link);
            return sender;
        });
    }

    /** All of a letter is here: its sender learns what became of it. */
    void arrived(PortalId portal, Sender sender, int files, int refused) {
        if (mayWrite(sender)) {
            letters.arrived(portal, sender, files, refused);
        }
    }

    /** Somebody else's address may have been typed: a few letters an hour, without a typed word. */
    private boolean mayWrite(Sender sender) {
        return !sender.email().isEmpty() && pace.take(LETTERS, sender.email());
    }

    Optional<Sender> find(PortalId portal, SenderLink link) {
        return store.find(portal, link);
    }

    /** Who holds this private link, or 404. */
    Sender require(PortalId portal, String word) {
        return store.find(portal, new SenderLink(word)).orElseThrow(NotHere::new);
    }

    Story story(PortalId portal, Sender sender) {
        return files.adopt(stories.find(portal, sender.story()).orElseThrow(NotHere::new));
    }

    Optional<Sender> of(Story story) {
        return store.of(story.portal(), story.id());
    }

    /** Whether the sender may still change the words and the files. */
    static boolean isEditable(Story story) {
        return switch (story.status()) {
            case DRAFT, PROPOSED, NEEDS_WORK -> true;
            case READY, ONLINE, WITHDRAWN, DECLINED -> false;
        };
    }

    /** The sender says something more about the story. */
    boolean add(Story story, Sender sender, String words) {
        if (!pace.take(MESSAGES, sender.id().toString())) {
            return false;
        }
        tx.executeWithoutResult(status -> {
            say(story, ADD, words, sender.actor());
            remarks.changed(story.portal(), story.id().ref());
            if (story.status() != Status.DRAFT) {
                letters.added(story, cut(words), sender.actor());
            }
        });
        return true;
    }

    /**
     * Somebody of the newsroom answers: on the page of the private link, and by mail when there is
     * one.
     */
    void answer(Story story, String words, Actor by) {
        tx.executeWithoutResult(status -> {
            say(story, ANSWER, words, by);
            remarks.changed(story.portal(), story.id().ref());
            letters.answered(story, cut(words), by);
        });
    }

    private void say(Story story, String move, String words, Actor by) {
        steps.add(
                story.portal(),
                story.id(),
                move,
                story.status(),
                cut(words),
                by.account(),
                by.name());
    }

    private static String cut(String words) {
        String clean = BlockReader.clean(words);
        return clean.substring(0, Math.min(clean.length(), LONGEST_MESSAGE));
    }

    /** The newsroom has what was sent before its eyes. */
    public void read(Story story) {
        if (story.status() != Status.DRAFT) {
            store.read(story.portal(), story.id());
        }
    }

    void forgetContact(Story story) {
        tx.executeWithoutResult(status -> store.forgetContact(story.portal(), story.id()));
    }

    @Override
    public Optional<Opened> opened(PortalId portal, String secret) {
        return store.find(portal, new SenderLink(secret))
                .filter(sender ->
                        stories.find(portal, sender.story())
                                .filter(Senders::isEditable)
                                .isPresent())
                .filter(sender -> hasRoom(portal, sender.story().ref()))
                .map(sender -> new Opened(sender.story().ref(), sender.hand()));
    }

    boolean hasRoom(PortalId portal, SubjectRef draft) {
        return media.sentFor(portal, draft).size() < MOST_FILES;
    }

    /** What is no longer needed goes; of all portals. */
    void sweep() {
        for (SenderStore.Where left : store.leftSince(clock.instant().minus(LEFT))) {
            stories.find(left.portal(), left.story()).ifPresent(files::forget);
        }
        for (SenderStore.Where silent : store.silentSince(clock.instant().minus(SILENT))) {
            tx.executeWithoutResult(status -> store.forgetContact(silent.portal(), silent.story()));
        }
    }
}
