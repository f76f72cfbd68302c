package org.parvis.newsroom.desk;

import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.StoryMoves;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decisions on a story: each is a POST to a noun. */
@Controller
final class MoveController {
    private final Stories stories;
    private final StoryMoves moves;
    private final ReviewPages reviews;

    MoveController(Stories stories, StoryMoves moves, ReviewPages reviews) {
        this.stories = stories;
        this.moves = moves;
        this.reviews = reviews;
    }

    @PostMapping("/{portal}/redaction/recits/{id}/retour")
    @Allowed(Action.REVIEW)
    Answer sendBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motif,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = moves.sendBack(story.portal(), story.id(), motif, Actors.of(visitor));
        return answer(outcome, "retour", story, place, visitor);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/refus")
    @Allowed(Action.REVIEW)
    Answer decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motif,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = moves.decline(story.portal(), story.id(), motif, Actors.of(visitor));
        return answer(outcome, "refus", story, place, visitor);
    }

    /** Its authors take it back before it is online. */
    @PostMapping("/{portal}/redaction/recits/{id}/reprise")
    @Allowed(Action.CONTRIBUTE)
    Answer recall(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = moves.recall(story.portal(), story.id(), Actors.of(visitor));
        return outcome instanceof MoveOutcome.Moved
                ? Answer.see(place.href(story.desk()) + "?fait=reprise")
                : answer(outcome, "reprise", story, place, visitor);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/pret")
    @Allowed(Action.REVIEW)
    Answer accept(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = moves.accept(story.portal(), story.id(), Actors.of(visitor));
        return answer(outcome, "pret", story, place, visitor);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/publication")
    @Allowed(Action.PUBLISH)
    Answer publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String correction,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome =
                moves.publish(story.portal(), story.id(), correction, Actors.of(visitor));
        return answer(outcome, "publication", story, place, visitor);
    }

    /** A page for its authors too: a story can be taken back at any time. */
    @PostMapping("/{portal}/redaction/recits/{id}/retrait")
    @Allowed(Action.CONTRIBUTE)
    Answer withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motif,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = moves.withdraw(story.portal(), story.id(), motif, Actors.of(visitor));
        return answer(outcome, "retrait", story, place, visitor);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/accord-auteur")
    @Allowed(Action.CONTRIBUTE)
    Answer agree(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = moves.agree(story.portal(), story.id(), Actors.of(visitor));
        return answer(outcome, "accord", story, place, visitor);
    }

    private Answer answer(
            MoveOutcome outcome, String done, Story story, Place place, Visitor visitor) {
        boolean reviewer = Actors.of(visitor).reviews();
        String back = place.href(story.desk() + (reviewer ? "/relecture" : ""));
        return switch (outcome) {
            case MoveOutcome.Moved _ -> Answer.see(back + "?fait=" + done);
            case MoveOutcome.Refusal refusal ->
                    Answer.page(
                            refusal instanceof MoveOutcome.ReasonMissing ? 422 : 409,
                            reviews.refused(place, visitor, story, refusal));
        };
    }
}
