package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Action;
import org.parvis.newsroom.BeforeSending;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.data.DataSets;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.StoryMoves;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The private link of somebody without an account: they see where their story stands and go on with
 * it.
 */
@Controller
final class FollowController {
    private final Senders senders;
    private final StoryMoves moves;
    private final StoryMedia files;
    private final DataSets data;
    private final FollowKeeping keeping;
    private final FollowPages pages;

    FollowController(
            Senders senders,
            StoryMoves moves,
            StoryMedia files,
            DataSets data,
            FollowKeeping keeping,
            FollowPages pages) {
        this.senders = senders;
        this.moves = moves;
        this.files = files;
        this.data = data;
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping("/{portal}/suivi/{word}")
    @Allowed(Action.FOLLOW_PROPOSAL)
    FollowPage show(
            @PathVariable String word,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            HttpServletResponse response) {
        FollowPages.hide(response);
        Sender sender = senders.require(place.portalId(), word);
        return pages.page(place, word, senders.story(place.portalId(), sender), fait);
    }

    /** Keeps what was typed and the files that came with it; then takes one out, or sends all. */
    @PostMapping("/{portal}/suivi/{word}")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer save(
            @PathVariable String word,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "garde") String puis,
            @RequestParam(required = false) @Nullable List<MultipartFile> fichier,
            @RequestParam(required = false) @Nullable MultipartFile donnees,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.writer(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        StoryForm form = StoryForm.of(request);
        FollowKeeping.Sheet sheet = new FollowKeeping.Sheet(version, form, fichier, donnees);
        return switch (keeping.keep(place, word, story, sender, sheet)) {
            case FollowKeeping.Outcome.NotKept(var answer) -> answer;
            case FollowKeeping.Outcome.Kept(var saved, var refusal) ->
                    next(place, word, saved, sender, form, puis, refusal);
        };
    }

    private Answer next(
            Place place,
            String word,
            Story story,
            Sender sender,
            StoryForm form,
            String then,
            String refusal) {
        if (files.pressed(story, then, sender.actor())) {
            keeping.people(place, story, sender, form);
            return Answer.see(place.href("/suivi/" + word) + "#fichiers");
        }
        boolean sends = then.equals("envoi");
        Map<String, String> problems = sends ? missing(story, form) : Map.of();
        if (!refusal.isEmpty() || !problems.isEmpty()) {
            return keeping.again(place, word, story, form, problems, refusal);
        }
        keeping.people(place, story, sender, form);
        return sends
                ? send(place, word, story, sender, form)
                : FollowPages.see(place, word, "garde");
    }

    private Map<String, String> missing(Story story, StoryForm form) {
        Map<String, String> problems = new LinkedHashMap<>(data.missing(story));
        problems.putAll(
                BeforeSending.problems(
                        story, NameOnSite.CHOSEN, "…", form.value("oeuvre").equals("true")));
        return problems;
    }

    private Answer send(Place place, String word, Story story, Sender sender, StoryForm form) {
        boolean freeMusic = form.value("musique").equals("true");
        MoveOutcome outcome =
                moves.propose(story.portal(), story.id(), true, freeMusic, sender.actor());
        return pages.answer(place, word, story, outcome, "envoi");
    }

    /** The sender agrees to the words as the newsroom changed them. */
    @PostMapping("/{portal}/suivi/{word}/accord")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer agree(
            @PathVariable String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.writer(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        MoveOutcome outcome = moves.agree(story.portal(), story.id(), sender.actor());
        return pages.answer(place, word, story, outcome, "accord");
    }

    /** One word more for the newsroom. */
    @PostMapping("/{portal}/suivi/{word}/message")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer add(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String mots,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.writer(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        if (mots.isBlank()) {
            return FollowPages.see(place, word, "message-vide");
        }
        if (!senders.add(story, sender, mots)) {
            throw new Refused(429, "newsroom.door.pace");
        }
        return FollowPages.see(place, word, "message");
    }
}
