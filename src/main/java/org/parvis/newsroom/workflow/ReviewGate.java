package org.parvis.newsroom.workflow;

import java.util.Optional;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.review.Schedules;
import org.parvis.remarks.Remarks;
import org.springframework.stereotype.Component;

/** What the rules of review of a portal add to the workflow, and what a move puts an end to. */
@Component
final class ReviewGate {
    private final Reviewing reviewing;
    private final Schedules schedules;
    private final Remarks remarks;

    ReviewGate(Reviewing reviewing, Schedules schedules, Remarks remarks) {
        this.reviewing = reviewing;
        this.schedules = schedules;
        this.remarks = remarks;
    }

    /** Why this person may not put the story online yet, or nothing. */
    Optional<MoveOutcome> refusal(Story story, Actor by) {
        if (schedules.underEmbargo(story.portal(), story.id())) {
            return Optional.of(new MoveOutcome.Embargoed());
        }
        int missing = reviewing.missing(story, by);
        return missing == 0
                ? Optional.empty()
                : Optional.of(new MoveOutcome.ApprovalsMissing(missing));
    }

    /** Whether a story that is ready or online may have one more person find it ready. */
    MoveOutcome mayApprove(Story story, Actor by) {
        if (!by.reviews()) {
            return new MoveOutcome.NotYours();
        }
        if (story.isOnlyBy(by.account())) {
            return new MoveOutcome.Alone();
        }
        boolean here = story.status() == Status.READY || story.status() == Status.ONLINE;
        return here
                ? new MoveOutcome.Moved(story.status())
                : new MoveOutcome.NotFromHere(story.status());
    }

    void approve(Story story, Actor by) {
        reviewing.approve(story, by);
        remarks.changed(story.portal(), story.id().ref());
    }

    /** A decision ends what was planned and who had the story in hand; open pages hear of it. */
    void moved(Story story, Move move) {
        remarks.changed(story.portal(), story.id().ref());
        if (move != Move.ACCEPT) {
            reviewing.over(story.portal(), story.id());
            schedules.cancel(story.portal(), story.id());
        }
    }

    /** Readers are told what was put right in a story that is online. */
    void correct(Story story, String words) {
        if (story.status() == Status.ONLINE && !words.isBlank()) {
            schedules.correct(story.portal(), story.id(), words);
        }
    }
}
