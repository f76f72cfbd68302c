package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.media.AssetId;
import org.parvis.media.UnfinishedUpload;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.data.DataSets;
import org.parvis.newsroom.files.FileTiles;
import org.parvis.newsroom.remarked.StoryRemarks;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.workflow.Check;
import org.parvis.newsroom.workflow.Checks;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Addresses;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.remarks.RemarkGuests;
import org.springframework.stereotype.Component;

/** Makes the page of a private link. */
@Component
final class FollowPages {
    private static final Set<String> NOTICES =
            Set.of("ouvert", "garde", "envoi", "message", "accord", "reprise", "retrait", "oubli");

    private final Senders senders;
    private final StepStore steps;
    private final FileTiles tiles;
    private final DataSets data;
    private final Checks checks;
    private final StoryRemarks things;
    private final RemarkGuests remarks;
    private final Media media;
    private final Chromes chromes;
    private final Addresses addresses;

    FollowPages(
            Senders senders,
            StepStore steps,
            FileTiles tiles,
            DataSets data,
            Checks checks,
            StoryRemarks things,
            RemarkGuests remarks,
            Media media,
            Chromes chromes,
            Addresses addresses) {
        this.senders = senders;
        this.steps = steps;
        this.tiles = tiles;
        this.data = data;
        this.checks = checks;
        this.things = things;
        this.remarks = remarks;
        this.media = media;
        this.chromes = chromes;
        this.addresses = addresses;
    }

    /** The address is a secret: nobody keeps the page, nobody learns where one came from. */
    static void hide(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** Who sends a form of this page. */
    Sender sender(
            String word, HttpServletRequest request, HttpServletResponse response, Place place) {
        PublicForm.check(request);
        hide(response);
        return senders.require(place.portalId(), word);
    }

    /**
     * The same, who adds something: nothing is added to an archived portal, leaving it stays
     * possible.
     */
    Sender writer(
            String word, HttpServletRequest request, HttpServletResponse response, Place place) {
        Sender sender = sender(word, request, response, place);
        if (place.portal().archived()) {
            throw new Refused(403, "identity.portal-archived");
        }
        return sender;
    }

    /** The page again, with what is said of it at the top. */
    static Answer see(Place place, String word, String done) {
        return Answer.see(place.href("/suivi/" + word) + "?fait=" + done);
    }

    /** What came of a move: done, or why not. */
    Answer answer(Place place, String word, Story story, MoveOutcome outcome, String done) {
        return switch (outcome) {
            case MoveOutcome.Moved _ -> see(place, word, done);
            case MoveOutcome.Refusal refusal ->
                    conflict(place, word, story, StoryForm.of(story), refusal.key());
        };
    }

    /** The page with why nothing was kept. */
    Answer conflict(Place place, String word, Story story, StoryForm form, String key) {
        return Answer.page(409, page(place, word, story, form, Map.of(), null, place.say(key)));
    }

    FollowPage page(Place place, String word, Story story, @Nullable String done) {
        String notice =
                done != null && NOTICES.contains(done) ? "newsroom.follow.done." + done : null;
        return page(place, word, story, StoryForm.of(story), Map.of(), notice, "");
    }

    FollowPage page(
            Place place,
            String word,
            Story story,
            StoryForm form,
            Map<String, String> problems,
            @Nullable String notice,
            String refusal) {
        Sender sender = senders.require(place.portalId(), word);
        String title = story.content().title();
        return new FollowPage(
                chromes.bare(place, title.isBlank() ? place.say("newsroom.untitled") : title),
                story,
                sender,
                word,
                addresses.of(place.portal(), place.language(), "/suivi/" + word),
                form,
                problems,
                tiles.of(story),
                data.of(story).orElse(null),
                unfinished(story, sender),
                notice,
                refusal,
                reason(story),
                advice(story),
                steps.all(story.portal(), story.id()),
                remarks.board(place, guest(sender), things.ofSender(place, story)),
                medium(place, word, story));
    }

    /** Who answers remarks at this link. */
    static RemarkGuests.Guest guest(Sender sender) {
        return new RemarkGuests.Guest(sender.id(), sender.name());
    }

    private String medium(Place place, String word, Story story) {
        UUID main = story.content().main();
        return main == null
                        || !story.kind().hasPlayer()
                        || media.playable(story.portal(), new AssetId(main)).isEmpty()
                ? ""
                : place.href("/suivi/" + word + "/medias/" + main);
    }

    /** Who has said that nobody is seen is not asked to say it again: the newsroom looks. */
    private List<Check> advice(Story story) {
        if (!Senders.isEditable(story)) {
            return List.of();
        }
        boolean nobody = story.seen().equals("NO");
        return checks.advice(story).stream()
                .filter(check -> !nobody || !check.code().equals("consents"))
                .toList();
    }

    private List<UnfinishedUpload> unfinished(Story story, Sender sender) {
        return media.unfinished(story.portal(), sender.hand());
    }

    private @Nullable Step reason(Story story) {
        return switch (story.status()) {
            case NEEDS_WORK, WITHDRAWN, DECLINED ->
                    steps.lastReason(story.portal(), story.id(), story.status()).orElse(null);
            case DRAFT, PROPOSED, READY, ONLINE -> null;
        };
    }
}
