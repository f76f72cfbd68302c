package org.parvis.newsroom.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.credits.Clearance;
import org.parvis.credits.Credits;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.RevisionStore;
import org.parvis.newsroom.Situation;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves stories along the workflow: decides, writes down, tells those concerned, in one
 * transaction.
 */
@Component
public final class StoryMoves {
    static final String AGREE = "AGREE";
    private static final int LONGEST_REASON = 2_000;

    private final StoryStore stories;
    private final StoryChangeStore changes;
    private final RevisionStore revisions;
    private final StepStore steps;
    private final StoryPublication publication;
    private final StoryLetters letters;
    private final Checks checks;
    private final Credits credits;
    private final ReviewGate gate;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionOperations tx;

    StoryMoves(
            StoryStore stories,
            StoryChangeStore changes,
            RevisionStore revisions,
            StepStore steps,
            StoryPublication publication,
            StoryLetters letters,
            Checks checks,
            Credits credits,
            ReviewGate gate,
            Accounts accounts,
            Audit audit,
            TransactionOperations tx) {
        this.stories = stories;
        this.changes = changes;
        this.revisions = revisions;
        this.steps = steps;
        this.publication = publication;
        this.letters = letters;
        this.checks = checks;
        this.credits = credits;
        this.gate = gate;
        this.accounts = accounts;
        this.audit = audit;
        this.tx = tx;
    }

    /**
     * Sends a story to the newsroom; by sending it the author agrees that it go online as it
     * stands.
     */
    public MoveOutcome propose(
            PortalId portal, StoryId id, boolean ownWork, boolean freeMusic, Actor by) {
        return tx.execute(status -> {
            Story story = locked(portal, id);
            changes.confirm(portal, id, ownWork, freeMusic);
            MoveOutcome outcome = Workflow.decide(Move.PROPOSE, situation(story, by), "");
            if (outcome instanceof MoveOutcome.Moved) {
                recordAgreement(story, by);
                done(story, Move.PROPOSE, "", by);
                letters.proposed(story, by);
            }
            return outcome;
        });
    }

    /** An author agrees to the story as it stands now. */
    public MoveOutcome agree(PortalId portal, StoryId id, Actor by) {
        return tx.execute(status -> {
            Story story = locked(portal, id);
            if (!story.isBy(by.account())) {
                return new MoveOutcome.NotYours();
            }
            recordAgreement(story, by);
            steps.add(portal, id, AGREE, story.status(), "", by.account(), by.name());
            letters.agreed(story, by);
            return new MoveOutcome.Moved(story.status());
        });
    }

    public MoveOutcome sendBack(PortalId portal, StoryId id, String reason, Actor by) {
        return tx.execute(status -> {
            Story story = locked(portal, id);
            String words = cut(reason);
            MoveOutcome outcome = Workflow.decide(Move.RETURN, situation(story, by), words);
            if (outcome instanceof MoveOutcome.Moved) {
                done(story, Move.RETURN, words, by);
                letters.sentBack(story, words, by);
            }
            return outcome;
        });
    }

    /** The newsroom does not take a story, and says why. */
    public MoveOutcome decline(PortalId portal, StoryId id, String reason, Actor by) {
        return tx.execute(status -> {
            Story story = locked(portal, id);
            String words = cut(reason);
            MoveOutcome outcome = Workflow.decide(Move.DECLINE, situation(story, by), words);
            if (outcome instanceof MoveOutcome.Moved) {
                done(story, Move.DECLINE, words, by);
                letters.declined(story, words, by);
            }
            return outcome;
        });
    }

    /** An author takes a story back before it is online. */
    public MoveOutcome recall(PortalId portal, StoryId id, Actor by) {
        return tx.execute(status -> {
            Story story = locked(portal, id);
            MoveOutcome outcome = Workflow.decide(Move.RECALL, situation(story, by), "");
            if (outcome instanceof MoveOutcome.Moved) {
                done(story, Move.RECALL, "", by);
            }
            return outcome;
        });
    }

    /** Somebody finds the story ready: the first one moves it, others add their word. */
    public MoveOutcome accept(PortalId portal, StoryId id, Actor by) {
        return tx.execute(status -> {
            Story story = locked(portal, id);
            boolean first = Move.ACCEPT.from().contains(story.status());
            MoveOutcome outcome =
                    first
                            ? Workflow.decide(Move.ACCEPT, situation(story, by), "")
                            : gate.mayApprove(story, by);
            if (outcome instanceof MoveOutcome.Moved) {
                gate.approve(story, by);
                if (first) {
                    done(story, Move.ACCEPT, "", by);
                }
            }
            return outcome;
        });
    }

    public MoveOutcome publish(PortalId portal, StoryId id, Actor by) {
        return publish(portal, id, "", by);
    }

    /**
     * Puts a story online, or its changes when it is there already.
     *
     * @param correction what was put right, in a sentence for readers; may be empty
     */
    public MoveOutcome publish(PortalId portal, StoryId id, String correction, Actor by) {
        return tx.execute(status -> {
            // asked before the story is locked: whoever withdraws an agreement takes these locks in
            // the same order
            Clearance clearance = credits.clearance(portal, id.ref());
            Story story = locked(portal, id);
            MoveOutcome outcome = mayPublish(story, clearance, by);
            if (outcome instanceof MoveOutcome.Moved) {
                outcome = publication.publish(story);
            }
            if (outcome instanceof MoveOutcome.Moved) {
                boolean again = story.status() == Status.ONLINE;
                gate.correct(story, cut(correction));
                done(story, Move.PUBLISH, again ? cut(correction) : "", by);
                letters.published(locked(portal, id), again, by);
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private MoveOutcome mayPublish(Story story, Clearance clearance, Actor by) {
        MoveOutcome outcome = Workflow.decide(Move.PUBLISH, situation(story, by), "");
        if (!(outcome instanceof MoveOutcome.Moved)) {
            return outcome;
        }
        Optional<MoveOutcome> rule = gate.refusal(story, by);
        if (rule.isPresent()) {
            return rule.get();
        }
        if (clearance instanceof Clearance.Missing(var obstacles)) {
            return new MoveOutcome.ConsentMissing(obstacles.size());
        }
        List<Check> stopping = checks.stopping(story);
        return stopping.isEmpty() ? outcome : new MoveOutcome.Unfinished(stopping);
    }

    /** Whether this person may plan the publication: what is missing now may come until then. */
    MoveOutcome maySchedule(Story story, Actor by) {
        return Workflow.decide(Move.PUBLISH, situation(story, by), "");
    }

    public MoveOutcome withdraw(PortalId portal, StoryId id, String reason, Actor by) {
        return tx.execute(status -> {
            credits.clearance(portal, id.ref()); // the same order of locks as a publication
            Story story = locked(portal, id);
            String words = cut(reason);
            MoveOutcome outcome = Workflow.decide(Move.WITHDRAW, situation(story, by), words);
            if (outcome instanceof MoveOutcome.Moved) {
                done(story, Move.WITHDRAW, words, by);
                publication.withdraw(story, words);
                letters.withdrawn(story, words, by.name());
            }
            return outcome;
        });
    }

    private void recordAgreement(Story story, Actor by) {
        int revision = revisions.last(story.portal(), story.id()).map(Revision::number).orElse(0);
        revisions.keepLast(story.portal(), story.id());
        changes.agree(story.portal(), story.id(), by, revision);
    }

    private void done(Story story, Move move, String reason, Actor by) {
        PortalId portal = story.portal();
        changes.status(portal, story.id(), move.to());
        revisions.keepLast(portal, story.id());
        gate.moved(story, move);
        steps.add(portal, story.id(), move.name(), move.to(), reason, by.account(), by.name());
        audit.record(
                portal,
                accounts.find(new AccountId(by.account())).orElse(null),
                "newsroom." + move.name().toLowerCase(java.util.Locale.ROOT),
                story.id().ref(),
                Map.of("title", story.content().title()));
    }

    private static Situation situation(Story story, Actor by) {
        return new Situation(
                story.status(), by.grounds(story), story.isOnlyBy(by.account()), story.agreed());
    }

    private static String cut(String reason) {
        String clean = BlockReader.clean(reason);
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }

    private Story locked(PortalId portal, StoryId id) {
        return stories.lock(portal, id).orElseThrow(NotHere::new);
    }
}
