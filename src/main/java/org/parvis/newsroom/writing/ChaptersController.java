package org.parvis.newsroom.writing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.media.AssetId;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.workflow.Republication;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chapters of a film or a sound: a moment and a title a line. */
@Controller
final class ChaptersController {
    private final Stories stories;
    private final Media media;
    private final Republication republication;
    private final Studios studios;

    ChaptersController(Stories stories, Media media, Republication republication, Studios studios) {
        this.stories = stories;
        this.media = media;
        this.republication = republication;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/chapitres")
    @Allowed(Action.CONTRIBUTE)
    ChaptersPage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        return page(place, visitor, story, null, List.of(), Toast.of(fait, story).orElse(null));
    }

    /** Kept all together, or not at all: what was typed stays, with what is wrong beside it. */
    @PostMapping("/{portal}/redaction/recits/{id}/chapitres")
    @Allowed(Action.CONTRIBUTE)
    Answer keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String chapitres,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        // what is online changes for everybody at once: only those who publish do that
        if (story.status() == Status.ONLINE && !visitor.may(Action.PUBLISH)) {
            throw new Refused(403, "newsroom.captions.online");
        }
        return switch (media.setChapters(story.portal(), main(story), chapitres)) {
            case CaptionsOutcome.Unreadable(var problems) ->
                    Answer.again(page(place, visitor, story, chapitres, problems, null));
            case CaptionsOutcome.Kept(int count) -> {
                republication.again(story);
                yield Answer.see(place.href(story.desk() + "/chapitres") + "?fait=chapitres");
            }
        };
    }

    private ChaptersPage page(
            Place place,
            Visitor visitor,
            Story story,
            @Nullable String typed,
            List<CaptionsOutcome.Problem> problems,
            @Nullable Toast toast) {
        Player player = media.player(story.portal(), main(story)).orElseThrow(NotHere::new);
        return new ChaptersPage(
                studios.page(place, visitor, place.say("newsroom.chapters.title")),
                story,
                player,
                typed == null ? lines(place, player) : typed,
                problems,
                toast);
    }

    private static String lines(Place place, Player player) {
        return player.chapters().stream()
                .map(one -> place.formats().clock(one.start()) + " " + one.title())
                .collect(Collectors.joining("\n"));
    }

    private static AssetId main(Story story) {
        UUID main = story.content().main();
        if (main == null) {
            throw new NotHere();
        }
        return new AssetId(main);
    }
}
