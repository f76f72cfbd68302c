package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Action;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.remarked.StoryRemarks;
import org.parvis.newsroom.sender.Sender;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.remarks.Decided;
import org.parvis.remarks.RemarkGuests;
import org.parvis.remarks.Remarked;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the newsroom remarked, at the private link of whoever proposed it: they hear the moment,
 * answer, say what is done, and accept suggested changes or keep their text.
 */
@Controller
final class FollowRemarksController {
    private final Senders senders;
    private final StoryRemarks things;
    private final RemarkGuests remarks;
    private final Media media;
    private final FollowKeeping keeping;
    private final FollowPages pages;

    FollowRemarksController(
            Senders senders,
            StoryRemarks things,
            RemarkGuests remarks,
            Media media,
            FollowKeeping keeping,
            FollowPages pages) {
        this.senders = senders;
        this.things = things;
        this.remarks = remarks;
        this.media = media;
        this.keeping = keeping;
        this.pages = pages;
    }

    @PostMapping("/{portal}/suivi/{word}/remarques/{id}/reponses")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer answer(
            @PathVariable String word,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mots,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.writer(word, request, response, place);
        Remarked thing = thing(place, sender);
        String anchor =
                remarks.answer(place.portalId(), thing, id, mots, FollowPages.guest(sender));
        return back(place, word, anchor);
    }

    @PostMapping("/{portal}/suivi/{word}/remarques/{id}/reglage")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer settle(
            @PathVariable String word,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean regle,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.writer(word, request, response, place);
        Remarked thing = thing(place, sender);
        String anchor =
                remarks.settle(place.portalId(), thing, id, regle, FollowPages.guest(sender));
        return back(place, word, anchor);
    }

    /**
     * Yes or no to a suggested change. What they were typing comes along and is kept before their
     * text changes.
     */
    @PostMapping("/{portal}/suivi/{word}/remarques/{id}/decision")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer decide(
            @PathVariable String word,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable List<MultipartFile> fichier,
            @RequestParam(required = false) @Nullable MultipartFile donnees,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        Sender sender = pages.writer(word, request, response, place);
        Story story = senders.story(place.portalId(), sender);
        StoryForm form = StoryForm.of(request);
        String button = form.value("reponse");
        if (version == null) {
            return decide(place, word, story, sender, id, button);
        }
        FollowKeeping.Sheet sheet = new FollowKeeping.Sheet(version, form, fichier, donnees);
        return switch (keeping.keep(place, word, story, sender, sheet)) {
            case FollowKeeping.Outcome.NotKept(var answer) -> answer;
            case FollowKeeping.Outcome.Kept(var kept, var refusal) -> {
                if (!refusal.isEmpty()) {
                    yield keeping.again(place, word, kept, form, Map.of(), refusal);
                }
                keeping.people(place, kept, sender, form);
                yield decide(place, word, kept, sender, id, button);
            }
        };
    }

    private Answer decide(
            Place place, String word, Story story, Sender sender, UUID id, String button) {
        Remarked thing = things.ofSender(place, story);
        Decided decided =
                remarks.decide(
                        story.portal(),
                        thing,
                        id,
                        button,
                        things.bySender(story, sender),
                        FollowPages.guest(sender));
        return switch (decided) {
            case DONE -> back(place, word, remarks.anchor(story.portal(), thing, id));
            case GONE -> refused(place, word, sender, "remarks.refused.gone");
            case OTHERWISE -> refused(place, word, sender, "remarks.refused.decided");
        };
    }

    private Answer refused(Place place, String word, Sender sender, String key) {
        Story now = senders.story(place.portalId(), sender);
        return pages.conflict(place, word, now, StoryForm.of(now), key);
    }

    /** Their own film or sound, or what was spoken about it. */
    @GetMapping("/{portal}/suivi/{word}/medias/{asset}")
    @Allowed(Action.FOLLOW_PROPOSAL)
    ResponseEntity<Resource> play(
            @PathVariable String word,
            @PathVariable UUID asset,
            Place place,
            HttpServletResponse response) {
        FollowPages.hide(response);
        Sender sender = senders.require(place.portalId(), word);
        Story story = senders.story(place.portalId(), sender);
        AssetId asked = new AssetId(asset);
        if (!asset.equals(story.content().main())
                && !remarks.isSpoken(story.portal(), things.ofSender(place, story), asked)) {
            throw new NotHere();
        }
        Media.Playable file = media.playable(story.portal(), asked).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .body(file.content());
    }

    private Remarked thing(Place place, Sender sender) {
        return things.ofSender(place, senders.story(place.portalId(), sender));
    }

    private static Answer back(Place place, String word, String anchor) {
        return Answer.see(place.href("/suivi/" + word) + "#" + anchor);
    }
}
