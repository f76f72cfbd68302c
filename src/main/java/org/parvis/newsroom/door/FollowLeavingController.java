package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.StoryMoves;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What somebody without an account may take back, by their private link, on an archived portal too.
 */
@Controller
final class FollowLeavingController {
    private final Senders senders;
    private final StoryMoves moves;
    private final StoryMedia files;
    private final FollowPages pages;
    private final Chromes chromes;

    FollowLeavingController(
            Senders senders,
            StoryMoves moves,
            StoryMedia files,
            FollowPages pages,
            Chromes chromes) {
        this.senders = senders;
        this.moves = moves;
        this.files = files;
        this.pages = pages;
        this.chromes = chromes;
    }

    /** Before it is online: it is a draft again. */
    @PostMapping("/{portal}/suivi/{word}/reprise")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer recall(
            @PathVariable String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.sender(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        MoveOutcome outcome = moves.recall(story.portal(), story.id(), sender.actor());
        return pages.answer(place, word, story, outcome, "reprise");
    }

    /** Once it is online: it leaves every page. */
    @PostMapping("/{portal}/suivi/{word}/retrait")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer withdraw(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String motif,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.sender(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        // nobody owes a reason for taking back their own words
        String reason = motif.isBlank() ? place.say("newsroom.follow.withdrawn-by-sender") : motif;
        MoveOutcome outcome = moves.withdraw(story.portal(), story.id(), reason, sender.actor());
        return pages.answer(place, word, story, outcome, "retrait");
    }

    /** A draft that never was online goes for good, with its files and its link. */
    @PostMapping("/{portal}/suivi/{word}/abandon")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer abandon(
            @PathVariable String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.sender(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        if (story.status() != Status.DRAFT || story.published() != null) {
            throw new NotHere();
        }
        files.forget(story);
        return Answer.page(new ForgottenPage(chromes.bare(place, place.say("newsroom.forgotten"))));
    }

    /** The newsroom can no longer write nor call; the link goes on working. */
    @PostMapping("/{portal}/suivi/{word}/oubli")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer forget(
            @PathVariable String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.sender(word, request, response, place);
        senders.forgetContact(senders.story(place.portalId(), sender));
        return FollowPages.see(place, word, "oubli");
    }
}
