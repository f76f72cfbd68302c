package org.parvis.newsroom.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.audience.Audiences;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.files.FileTiles;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.newsroom.remarked.StoryRemarks;
import org.parvis.newsroom.workflow.Checks;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.remarks.RemarkPieces;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A story's own page in the newsroom. */
@Controller
final class StoryDeskController {
    private final Stories stories;
    private final StoryMedia files;
    private final StepStore steps;
    private final FileTiles tiles;
    private final Catalogue catalogue;
    private final Checks checks;
    private final TranslationStore translations;
    private final Audiences audiences;
    private final StoryRemarks things;
    private final RemarkPieces remarks;
    private final Studios studios;

    StoryDeskController(
            Stories stories,
            StoryMedia files,
            StepStore steps,
            FileTiles tiles,
            Catalogue catalogue,
            Checks checks,
            TranslationStore translations,
            Audiences audiences,
            StoryRemarks things,
            RemarkPieces remarks,
            Studios studios) {
        this.stories = stories;
        this.files = files;
        this.steps = steps;
        this.tiles = tiles;
        this.catalogue = catalogue;
        this.checks = checks;
        this.translations = translations;
        this.audiences = audiences;
        this.things = things;
        this.remarks = remarks;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{id}")
    @Allowed(Action.ENTER_NEWSROOM)
    StoryDeskPage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Story story = files.adopt(stories.require(place.portalId(), id, visitor));
        boolean explained =
                story.status() == Status.NEEDS_WORK
                        || story.status() == Status.WITHDRAWN
                        || story.status() == Status.DECLINED;
        Optional<Step> reason =
                explained
                        ? steps.lastReason(story.portal(), story.id(), story.status())
                        : Optional.empty();
        Actor actor = Actors.of(visitor);
        String title = story.title();
        return new StoryDeskPage(
                studios.page(
                        place, visitor, title.isBlank() ? place.say("newsroom.untitled") : title),
                story,
                Toast.of(fait, story).orElse(null),
                reason.orElse(null),
                steps.all(story.portal(), story.id()),
                tiles.of(story),
                actor.reviews(),
                story.isBy(actor.account()),
                offer(story, visitor),
                seen(place, story),
                isOnTheWay(story) ? checks.advice(story) : List.of(),
                translations.find(story.portal(), story.id()).isPresent(),
                remarks.board(place, visitor, things.of(place, story, visitor), story.desk()));
    }

    /** For those whose story it is, whatever their role: it is theirs. */
    private @Nullable SeenWords seen(Place place, Story story) {
        return story.published() == null
                ? null
                : new SeenWords(
                        place, audiences.of(new EntryRef(story.portal(), story.id().ref())));
    }

    private static boolean isOnTheWay(Story story) {
        return switch (story.status()) {
            case PROPOSED, NEEDS_WORK, READY -> true;
            case DRAFT, ONLINE, WITHDRAWN, DECLINED -> false;
        };
    }

    private @Nullable String offer(Story story, Visitor visitor) {
        return visitor.may(Action.SHARE_STORIES)
                ? catalogue
                        .find(story.portal(), story.id().ref())
                        .map(entry -> "/redaction/reprises/offre/" + entry.id())
                        .orElse(null)
                : null;
    }

    /** A draft that nobody wants any more. */
    @PostMapping("/{portal}/redaction/recits/{id}/abandon")
    @Allowed(Action.CONTRIBUTE)
    Answer abandon(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        boolean disposable = story.status() == Status.DRAFT && story.published() == null;
        if (!disposable || !story.isBy(Actors.of(visitor).account())) {
            throw new NotHere();
        }
        files.forget(story);
        return Answer.see(place.href("/redaction/mes-recits"));
    }
}
