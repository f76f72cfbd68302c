package org.parvis.newsroom.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.Translation;
import org.parvis.newsroom.TranslationStore;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The languages of a story: its translations, each a story of its own linked to it. */
@Controller
final class TranslationController {
    private final Stories stories;
    private final StoryWriting writing;
    private final StoryChangeStore changes;
    private final TranslationStore translations;
    private final Catalogue catalogue;
    private final Studios studios;
    private final TransactionOperations tx;

    TranslationController(
            Stories stories,
            StoryWriting writing,
            StoryChangeStore changes,
            TranslationStore translations,
            Catalogue catalogue,
            Studios studios,
            TransactionOperations tx) {
        this.stories = stories;
        this.writing = writing;
        this.changes = changes;
        this.translations = translations;
        this.catalogue = catalogue;
        this.studios = studios;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/traductions")
    @Allowed(Action.REVIEW)
    Answer show(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        return translations
                .find(story.portal(), story.id())
                .map(one -> Answer.see(place.href(desk(one.original()) + "/traductions")))
                .orElseGet(() -> Answer.page(page(place, visitor, story, "")));
    }

    private static String desk(StoryId story) {
        return "/redaction/recits/" + story;
    }

    private TranslationsPage page(Place place, Visitor visitor, Story story, String problem) {
        List<Translation> all = translations.of(story.portal(), story.id());
        return new TranslationsPage(
                studios.page(place, visitor, place.say("newsroom.translation.title"))
                        .under("/redaction/a-relire"),
                story,
                all,
                languages(story, all),
                problem);
    }

    private static List<String> languages(Story story, List<Translation> all) {
        List<String> taken =
                Stream.concat(
                                Stream.of(story.content().language()),
                                all.stream().map(Translation::language))
                        .toList();
        return StoryLanguages.tags().stream().filter(tag -> !taken.contains(tag)).toList();
    }

    /** A translation begins with the original's words, to be replaced one after the other. */
    @PostMapping("/{portal}/redaction/recits/{id}/traductions")
    @Allowed(Action.REVIEW)
    Answer begin(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String langue,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        if (translations.find(story.portal(), story.id()).isPresent()) {
            throw new NotHere();
        }
        if (!languages(story, translations.of(story.portal(), story.id())).contains(langue)) {
            String problem = place.say("newsroom.translation.problem");
            return Answer.again(page(place, visitor, story, problem));
        }
        StoryId begun = begin(story, langue, Actors.of(visitor));
        return Answer.see(place.href(desk(begun) + "/cote-a-cote"));
    }

    private StoryId begin(Story story, String language, Actor by) {
        StoryContent said = story.asRead();
        return tx.execute(status -> {
            StoryId id = writing.begin(story.portal(), story.kind(), said.in(language), by);
            changes.facts(story.portal(), id, story.seen(), "");
            changes.confirm(story.portal(), id, story.ownWork(), story.freeMusic());
            translations.link(story.portal(), id, story.id());
            return id;
        });
    }

    /** Whoever translates has taken over what changed. */
    @PostMapping("/{portal}/redaction/recits/{id}/traduction-a-jour")
    @Allowed(Action.REVIEW)
    Answer follow(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        Translation own = translations.find(story.portal(), story.id()).orElseThrow(NotHere::new);
        translations.follow(story.portal(), story.id());
        catalogue.forgetPages(new EntryRef(story.portal(), story.id().ref()));
        return Answer.see(place.href(desk(own.original()) + "/traductions"));
    }
}
