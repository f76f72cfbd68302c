package org.parvis.newsroom.workflow;

import java.time.Instant;
import java.util.List;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.review.Schedule;
import org.parvis.newsroom.review.Schedules;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts stories online at their moment, through the same door as a person would, in the name of who
 * wanted it; what is missing then keeps it offline, and the newsroom is told. Names to the editors
 * what has waited too long.
 */
@Component
public final class ScheduledMoves {
    static final String SCHEDULE = "SCHEDULE";
    static final String UNSCHEDULE = "UNSCHEDULE";
    static final String MISS = "MISS";

    private final Schedules schedules;
    private final StoryStore stories;
    private final StoryMoves moves;
    private final StepStore steps;
    private final StoryLetters letters;
    private final Accounts accounts;
    private final TransactionOperations tx;

    ScheduledMoves(
            Schedules schedules,
            StoryStore stories,
            StoryMoves moves,
            StepStore steps,
            StoryLetters letters,
            Accounts accounts,
            TransactionOperations tx) {
        this.schedules = schedules;
        this.stories = stories;
        this.moves = moves;
        this.steps = steps;
        this.letters = letters;
        this.accounts = accounts;
        this.tx = tx;
    }

    /** Plans a publication; what is missing today may still come, but the rules of roles hold. */
    public MoveOutcome set(Story read, Instant at, boolean embargo, Actor by) {
        return tx.execute(status -> {
            Story story = locked(read);
            MoveOutcome outcome = moves.maySchedule(story, by);
            if (outcome instanceof MoveOutcome.Moved) {
                schedules.set(story.portal(), story.id(), at, embargo, by);
                step(story, SCHEDULE, "", by);
            }
            return outcome;
        });
    }

    public void cancel(Story read, Actor by) {
        tx.executeWithoutResult(status -> {
            Story story = locked(read);
            if (schedules.cancel(story.portal(), story.id())) {
                step(story, UNSCHEDULE, "", by);
            }
        });
    }

    /** What the clock brings: each story in its own transaction. */
    void publishDue() {
        schedules.due().forEach(this::publish);
    }

    private void publish(Schedule due) {
        Actor by = wanted(due);
        MoveOutcome outcome = moves.publish(due.portal(), due.story(), by);
        if (outcome instanceof MoveOutcome.Refusal refusal) {
            tx.executeWithoutResult(status -> missed(due, refusal, by));
        }
    }

    /** Who wanted it; whoever has left for good may do nothing any more. */
    private Actor wanted(Schedule due) {
        AccountId account = new AccountId(due.account());
        return accounts.find(account).isPresent()
                ? Actors.of(accounts.asVisitor(account, due.portal()))
                : new Actor(due.account(), due.name(), false, false);
    }

    private void missed(Schedule due, MoveOutcome.Refusal refusal, Actor by) {
        if (schedules.cancel(due.portal(), due.story())) {
            Story story = stories.lock(due.portal(), due.story()).orElseThrow(NotHere::new);
            step(story, MISS, "", by);
            letters.notPublished(story, refusal.key());
        }
    }

    /** The editors hear once of each proposal that has waited too long. */
    void nameLongWaits() {
        tx.executeWithoutResult(status -> {
            List<Schedules.LongWait> waits = schedules.longWaits();
            waits.forEach(
                    wait -> stories.find(wait.portal(), wait.story()).ifPresent(letters::waits));
        });
    }

    private void step(Story story, String move, String reason, Actor by) {
        steps.add(
                story.portal(), story.id(), move, story.status(), reason, by.account(), by.name());
    }

    private Story locked(Story read) {
        return stories.lock(read.portal(), read.id()).orElseThrow(NotHere::new);
    }
}
