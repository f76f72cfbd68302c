package org.parvis.newsroom.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.Translation;
import org.parvis.newsroom.TranslationStore;
import org.parvis.portal.Addresses;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The languages in which a story can be read. */
@Component
final class StoryVersions {
    private final StoryStore stories;
    private final TranslationStore translations;
    private final Addresses addresses;

    StoryVersions(StoryStore stories, TranslationStore translations, Addresses addresses) {
        this.stories = stories;
        this.translations = translations;
        this.addresses = addresses;
    }

    /**
     * A story among its versions.
     *
     * @param all none when it has only one language
     * @param original what it translates, or nothing
     * @param behind whether the original was changed since
     */
    record Family(List<StoryVersion> all, @Nullable Story original, boolean behind) {}

    Family of(Place place, Story story) {
        Optional<Translation> own = translations.find(story.portal(), story.id());
        Story original =
                own.flatMap(one -> stories.find(story.portal(), one.original())).orElse(story);
        List<StoryVersion> versions = new ArrayList<>();
        add(versions, place, original, story);
        for (Translation one : translations.of(story.portal(), original.id())) {
            if (one.status() == Status.ONLINE) {
                stories.find(story.portal(), one.story())
                        .ifPresent(version -> add(versions, place, version, story));
            }
        }
        return new Family(
                versions.size() > 1 ? List.copyOf(versions) : List.of(),
                own.isPresent() ? original : null,
                own.map(Translation::behind).orElse(false));
    }

    private void add(List<StoryVersion> versions, Place place, Story version, Story page) {
        StoryContent published = version.published();
        if (version.status() != Status.ONLINE || published == null) {
            return;
        }
        String tag = published.language();
        Language language = new Language(tag);
        boolean screen = place.portal().languages().contains(language);
        versions.add(
                new StoryVersion(
                        tag,
                        StoryLanguages.name(tag, Locale.forLanguageTag(tag)),
                        screen ? place.in(language, version.path()) : place.href(version.path()),
                        addresses.of(place.portal(), Language.FRENCH, version.path()),
                        version.id().equals(page.id())));
    }
}
