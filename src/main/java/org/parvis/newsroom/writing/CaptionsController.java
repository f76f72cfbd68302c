package org.parvis.newsroom.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Player;
import org.parvis.media.captions.Transcriptions;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryLanguages;
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
import org.springframework.web.multipart.MultipartFile;

/** The captions of a film or a sound, and the picture shown before play. */
@Controller
final class CaptionsController {
    private final Stories stories;
    private final Media media;
    private final Transcriptions transcriptions;
    private final Republication republication;
    private final Studios studios;

    CaptionsController(
            Stories stories,
            Media media,
            Transcriptions transcriptions,
            Republication republication,
            Studios studios) {
        this.stories = stories;
        this.media = media;
        this.transcriptions = transcriptions;
        this.republication = republication;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/sous-titres")
    @Allowed(Action.CONTRIBUTE)
    CaptionsPage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        return page(place, visitor, story, List.of(), -1, Toast.of(fait, story).orElse(null));
    }

    @PostMapping("/{portal}/redaction/recits/{id}/sous-titres")
    @Allowed(Action.CONTRIBUTE)
    Answer keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "fr") String langue,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Place place,
            Visitor visitor) {
        Story story = changeable(place.portalId(), id, visitor);
        if (fichier == null || fichier.isEmpty() || !StoryLanguages.has(langue)) {
            CaptionsOutcome.Problem none =
                    new CaptionsOutcome.Problem(0, "newsroom.captions.none", "");
            return Answer.again(page(place, visitor, story, List.of(none), -1, null));
        }
        return switch (add(story, new Language(langue), fichier)) {
            case CaptionsOutcome.Unreadable(var problems) ->
                    Answer.again(page(place, visitor, story, problems, -1, null));
            case CaptionsOutcome.Kept(int cues) -> {
                republication.again(story);
                yield Answer.page(page(place, visitor, story, List.of(), cues, null));
            }
        };
    }

    /** What is online changes for everybody at once: only those who publish do that. */
    private Story changeable(PortalId portal, UUID id, Visitor visitor) {
        Story story = stories.require(portal, id, visitor);
        if (story.status() == Status.ONLINE && !visitor.may(Action.PUBLISH)) {
            throw new Refused(403, "newsroom.captions.online");
        }
        return story;
    }

    private CaptionsOutcome add(Story story, Language language, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return media.addCaptions(story.portal(), main(story), language, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/{portal}/redaction/recits/{id}/sous-titres/{language}/retrait")
    @Allowed(Action.CONTRIBUTE)
    Answer remove(
            @PathVariable UUID id, @PathVariable String language, Place place, Visitor visitor) {
        Story story = changeable(place.portalId(), id, visitor);
        if (StoryLanguages.has(language)) {
            media.removeCaptions(story.portal(), main(story), new Language(language));
            republication.again(story);
        }
        return Answer.see(place.href(story.desk() + "/sous-titres"));
    }

    @PostMapping("/{portal}/redaction/recits/{id}/affiche")
    @Allowed(Action.CONTRIBUTE)
    Answer choosePoster(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int image,
            Place place,
            Visitor visitor) {
        Story story = changeable(place.portalId(), id, visitor);
        media.choosePoster(story.portal(), main(story), image);
        republication.again(story);
        return Answer.see(place.href(story.desk() + "/sous-titres") + "?fait=affiche");
    }

    /** Asks the program of this server, if there is one, to write down what is said. */
    @PostMapping("/{portal}/redaction/recits/{id}/transcription")
    @Allowed(Action.CONTRIBUTE)
    Answer transcribe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "fr") String langue,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        Language language = new Language(StoryLanguages.has(langue) ? langue : "fr");
        if (!transcriptions.available()) {
            throw new Refused(409, "media.transcription.none");
        }
        if (!transcriptions.knows(language)) {
            throw new Refused(409, "media.transcription.language");
        }
        transcriptions.ask(story.portal(), main(story), language);
        return Answer.see(place.href(story.desk() + "/sous-titres") + "#transcription");
    }

    private CaptionsPage page(
            Place place,
            Visitor visitor,
            Story story,
            List<CaptionsOutcome.Problem> problems,
            int kept,
            @Nullable Toast toast) {
        Player player = media.player(story.portal(), main(story)).orElseThrow(NotHere::new);
        return new CaptionsPage(
                studios.page(place, visitor, place.say("newsroom.captions.title")),
                story,
                player,
                taught(),
                transcriptions.of(story.portal(), main(story)),
                problems,
                kept,
                toast);
    }

    private List<String> taught() {
        return transcriptions.available()
                ? StoryLanguages.tags().stream()
                        .filter(tag -> transcriptions.knows(new Language(tag)))
                        .toList()
                : List.of();
    }

    private static AssetId main(Story story) {
        UUID main = story.content().main();
        if (main == null) {
            throw new NotHere();
        }
        return new AssetId(main);
    }
}
