package org.parvis.newsroom.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.review.Approval;
import org.parvis.newsroom.review.ReviewRule;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.review.Schedules;
import org.parvis.newsroom.review.Taking;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Reads where the review of a story stands. */
@Component
final class ReviewStates {
    private final Reviewing reviewing;
    private final Schedules schedules;
    private final LineNotes notes;

    ReviewStates(Reviewing reviewing, Schedules schedules, LineNotes notes) {
        this.reviewing = reviewing;
        this.schedules = schedules;
        this.notes = notes;
    }

    ReviewState of(Place place, Story story, Actor actor) {
        ReviewRule rule = reviewing.rule(story.portal());
        boolean waiting = story.status() == Status.PROPOSED || story.status() == Status.READY;
        Taking taking = waiting ? reviewing.taking(story.portal(), story.id()).orElse(null) : null;
        List<Approval> approvals = reviewing.approvals(story);
        return new ReviewState(
                taking,
                taking != null && taking.account().equals(actor.account()),
                approvals,
                approvals.stream().anyMatch(one -> one.account().equals(actor.account())),
                rule.approvals(),
                schedules.find(story.portal(), story.id()).orElse(null),
                waiting ? notes.waits(place, story.statusAt(), rule.days()) : null,
                stops(story, actor));
    }

    private @Nullable String stops(Story story, Actor actor) {
        if (schedules.underEmbargo(story.portal(), story.id())) {
            return "newsroom.blocked.embargo";
        }
        return reviewing.missing(story, actor) > 0 ? "newsroom.blocked.approvals" : null;
    }
}
