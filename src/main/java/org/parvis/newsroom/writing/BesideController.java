package org.parvis.newsroom.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Passages;
import org.parvis.newsroom.SaveOutcome;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.Translation;
import org.parvis.newsroom.TranslationStore;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A story is translated with its original beside it. */
@Controller
final class BesideController {
    private final Stories stories;
    private final StoryStore store;
    private final TranslationStore translations;
    private final StoryWriting writing;
    private final CollisionPages collisions;
    private final Chromes chromes;

    BesideController(
            Stories stories,
            StoryStore store,
            TranslationStore translations,
            StoryWriting writing,
            CollisionPages collisions,
            Chromes chromes) {
        this.stories = stories;
        this.store = store;
        this.translations = translations;
        this.writing = writing;
        this.collisions = collisions;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/cote-a-cote")
    @Allowed(Action.CONTRIBUTE)
    BesidePage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String garde,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        return page(place, visitor, story, story.content(), Map.of(), garde != null);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/cote-a-cote")
    @Allowed(Action.CONTRIBUTE)
    Answer save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String puis,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        StoryForm form = BesideForm.read(request);
        return switch (keep(story, version, form, visitor)) {
            case SaveOutcome.Collision(var now) ->
                    Answer.page(409, collisions.page(place, now, form));
            case SaveOutcome.TooLong(var problems) ->
                    Answer.again(
                            page(
                                    place,
                                    visitor,
                                    story,
                                    form.applyTo(story.content()),
                                    problems,
                                    false));
            case SaveOutcome.Saved(var saved) ->
                    Answer.see(
                            place.href(saved.desk())
                                    + (puis.equals("suite") ? "/accords" : "/cote-a-cote?garde=1"));
        };
    }

    /** While it is typed; the script of the form asks. */
    @PostMapping("/{portal}/redaction/recits/{id}/cote-a-cote/brouillon")
    @Allowed(Action.CONTRIBUTE)
    ResponseEntity<Map<String, Object>> draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        return DraftController.answer(
                place, story, keep(story, version, BesideForm.read(request), visitor));
    }

    private SaveOutcome keep(Story story, int version, StoryForm form, Visitor visitor) {
        link(story);
        return writing.save(story.portal(), story.id(), version, form, Actors.of(visitor));
    }

    /** Only a translation has something to stand beside. */
    private Translation link(Story story) {
        return translations.find(story.portal(), story.id()).orElseThrow(NotHere::new);
    }

    private BesidePage page(
            Place place,
            Visitor visitor,
            Story story,
            StoryContent words,
            Map<String, String> problems,
            boolean kept) {
        Translation link = link(story);
        Story original = store.find(story.portal(), link.original()).orElseThrow(NotHere::new);
        StoryContent said = original.asRead();
        return new BesidePage(
                chromes.bare(place, place.say("newsroom.beside.title")),
                original,
                story,
                Passages.of(said, words),
                problems,
                link.behind(),
                visitor.may(Action.REVIEW),
                kept);
    }
}
