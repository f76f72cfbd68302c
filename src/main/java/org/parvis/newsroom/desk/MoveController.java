package org.parvis.newsroom.desk;

import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryId;
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
        return decide(
                id,
                "retour",
                place,
                visitor,
                (portal, story, by) -> moves.sendBack(portal, story, motif, by));
    }

    @PostMapping("/{portal}/redaction/recits/{id}/refus")
    @Allowed(Action.REVIEW)
    Answer decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motif,
            Place place,
            Visitor visitor) {
        return decide(
                id,
                "refus",
                place,
                visitor,
                (portal, story, by) -> moves.decline(portal, story, motif, by));
    }

    /** Its authors take it back before it is online. */
    @PostMapping("/{portal}/redaction/recits/{id}/reprise")
    @Allowed(Action.CONTRIBUTE)
    Answer recall(@PathVariable UUID id, Place place, Visitor visitor) {
        return decide(id, "reprise", place, visitor, moves::recall);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/pret")
    @Allowed(Action.REVIEW)
    Answer accept(@PathVariable UUID id, Place place, Visitor visitor) {
        return decide(id, "pret", place, visitor, moves::accept);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/publication")
    @Allowed(Action.PUBLISH)
    Answer publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String correction,
            Place place,
            Visitor visitor) {
        return decide(
                id,
                "publication",
                place,
                visitor,
                (portal, story, by) -> moves.publish(portal, story, correction, by));
    }

    /** A page for its authors too: a story can be taken back at any time. */
    @PostMapping("/{portal}/redaction/recits/{id}/retrait")
    @Allowed(Action.CONTRIBUTE)
    Answer withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motif,
            Place place,
            Visitor visitor) {
        return decide(
                id,
                "retrait",
                place,
                visitor,
                (portal, story, by) -> moves.withdraw(portal, story, motif, by));
    }

    @PostMapping("/{portal}/redaction/recits/{id}/accord-auteur")
    @Allowed(Action.CONTRIBUTE)
    Answer agree(@PathVariable UUID id, Place place, Visitor visitor) {
        return decide(id, "accord", place, visitor, moves::agree);
    }

    private Answer decide(UUID id, String done, Place place, Visitor visitor, Decision decision) {
        Story story = stories.require(place.portalId(), id, visitor);
        MoveOutcome outcome = decision.on(story.portal(), story.id(), Actors.of(visitor));
        return switch (outcome) {
            case MoveOutcome.Moved(Status to) ->
                    Answer.see(place.href(next(story, to, visitor)) + "?fait=" + done);
            case MoveOutcome.Refusal refusal ->
                    Answer.page(
                            refusal instanceof MoveOutcome.ReasonMissing ? 422 : 409,
                            reviews.refused(place, visitor, story, refusal));
        };
    }

    /** A draft is its authors' again: there is no review of it. */
    private static String next(Story story, Status to, Visitor visitor) {
        boolean reviewed = Actors.of(visitor).reviews() && to != Status.DRAFT;
        return story.desk() + (reviewed ? "/relecture" : "");
    }

    /** What is decided on a story by somebody. */
    private interface Decision {
        MoveOutcome on(PortalId portal, StoryId story, Actor by);
    }
}
