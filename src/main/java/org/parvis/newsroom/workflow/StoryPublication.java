package org.parvis.newsroom.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Publication;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.catalogue.Reread;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.parvis.media.AssetId;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryPosters;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.notebook.Notebooks;
import org.parvis.newsroom.reading.StoryViews;
import org.parvis.newsroom.review.EasyReadings;
import org.parvis.newsroom.text.Crossing;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;

/** Brings a story to the catalogue and takes it out; the only place of the newsroom that does. */
@Component
final class StoryPublication {
    private static final int MOST_NUMBERS = 500;
    private static final int EXCERPT = 220;

    private final StoryStore stories;
    private final StoryChangeStore changes;
    private final Catalogue catalogue;
    private final Media media;
    private final Notebooks notebooks;
    private final TranslationStore translations;
    private final EasyReadings readings;
    private final Clock clock;

    StoryPublication(
            StoryStore stories,
            StoryChangeStore changes,
            Catalogue catalogue,
            Media media,
            Notebooks notebooks,
            TranslationStore translations,
            EasyReadings readings,
            Clock clock) {
        this.stories = stories;
        this.changes = changes;
        this.catalogue = catalogue;
        this.media = media;
        this.notebooks = notebooks;
        this.translations = translations;
        this.readings = readings;
        this.clock = clock;
    }

    /** Puts what is worked on online; called inside the transaction of the decision. */
    MoveOutcome publish(Story story) {
        Optional<Story> original = original(story);
        if (original.isPresent() && original.get().status() != Status.ONLINE) {
            return new MoveOutcome.OriginalOffline();
        }
        Slug slug = slug(story, original);
        return switch (catalogue.publish(publication(story, story.content(), slug))) {
            case PublicationOutcome.ConsentMissing(var obstacles) ->
                    new MoveOutcome.ConsentMissing(obstacles.size());
            case PublicationOutcome.PortalArchived _ -> new MoveOutcome.PortalArchived();
            case PublicationOutcome.NotAtHome _ ->
                    throw new IllegalStateException("a story of one's own is at home");
            case PublicationOutcome.Published _ -> {
                openFiles(story);
                changes.online(story.portal(), story.id(), slug);
                notebooks.published(story.portal(), story.id());
                yield new MoveOutcome.Moved(Status.ONLINE);
            }
        };
    }

    /**
     * The files of what has just been published are public with it; those it no longer shows are
     * not.
     */
    private void openFiles(Story story) {
        List<UUID> shown = List.copyOf(story.content().assets());
        StoryContent before = story.published();
        if (before != null) {
            before.assets().stream()
                    .filter(asset -> !shown.contains(asset))
                    .forEach(asset ->
                            media.release(story.portal(), new AssetId(asset), story.id().ref()));
        }
        shown.forEach(asset -> media.use(story.portal(), new AssetId(asset), story.id().ref()));
    }

    void withdraw(Story story, String reason) {
        catalogue.withdraw(story.portal(), story.id().ref(), reason);
    }

    /**
     * Says again what is online, when something of its film changed; what is worked on stays apart.
     */
    void refresh(Story story) {
        StoryContent published = story.published();
        Slug slug = story.slug();
        if (published != null && slug != null) {
            catalogue.publish(publication(story, published, slug));
        }
    }

    private Publication publication(Story story, StoryContent content, Slug slug) {
        UUID main = content.main();
        Instant first = story.publishedAt();
        Story signed = original(story).orElse(story);
        return new Publication(
                story.portal(),
                story.id().ref(),
                story.kind().code(),
                Rubric.valueOf(story.kind().rubric().toUpperCase(java.util.Locale.ROOT)),
                slug,
                new Language(content.language()),
                StoryViews.title(story.kind(), content),
                standfirst(story, content),
                content.easy(),
                words(story, content),
                content.place(),
                content.themes(),
                signed.authorNames(),
                StoryPosters.of(story.kind(), content),
                main == null ? null : new AssetId(main),
                image(content),
                content.gallery().size(),
                isReadable(story, content),
                Audience.PUBLIC,
                first == null ? clock.instant() : first,
                signed.id().equals(story.id()) ? null : signed.id().ref(),
                story.kind().isCrossed() ? Crossing.of(content.blocks()).twoVoices() : List.of(),
                readings.of(story, content)
                        .map(one -> new Reread(one.readers(), one.on()))
                        .orElse(null));
    }

    /** What it translates, if it is a translation. */
    private Optional<Story> original(Story story) {
        return translations
                .find(story.portal(), story.id())
                .flatMap(one -> stories.find(story.portal(), one.original()));
    }

    /** A page of a notebook has none: lists and feeds show how it begins. */
    private static String standfirst(Story story, StoryContent content) {
        if (!story.kind().isNotebook() || !content.standfirst().isBlank()) {
            return content.standfirst();
        }
        String words = content.words().replaceAll("\\s+", " ").strip();
        int cut = words.length() <= EXCERPT ? -1 : words.lastIndexOf(' ', EXCERPT);
        return cut < 0
                ? words.substring(0, Math.min(words.length(), EXCERPT))
                : words.substring(0, cut).replaceFirst("[\\s.,;:…]+$", "") + "…";
    }

    private static @Nullable AssetId image(StoryContent content) {
        return content.gallery().stream()
                .findFirst()
                .map(picture -> new AssetId(picture.asset()))
                .orElse(null);
    }

    /**
     * What search finds: the words, and what is said in the film when its captions are the text.
     */
    private String words(Story story, StoryContent content) {
        UUID main = content.main();
        if (main == null || !content.transcript().isEmpty()) {
            return content.words();
        }
        String said =
                media.player(story.portal(), new AssetId(main)).stream()
                        .flatMap(player -> player.transcript().stream())
                        .map(Player.Paragraph::text)
                        .collect(Collectors.joining("\n"));
        return said.isEmpty() ? content.words() : content.words() + "\n" + said;
    }

    private boolean isReadable(Story story, StoryContent content) {
        return !content.transcript().isEmpty()
                || Optional.ofNullable(content.main())
                        .flatMap(main -> media.player(story.portal(), new AssetId(main)))
                        .filter(player -> !player.transcript().isEmpty())
                        .isPresent();
    }

    /** The address of the title: the one it has when the title has not changed, else a free one. */
    private Slug slug(Story story, Optional<Story> original) {
        String language = story.content().language().toLowerCase(Locale.ROOT);
        String fallback =
                original.map(Story::slug)
                        .map(slug -> Slug.from(slug + "-" + language, story.kind().word()).value())
                        .orElse(story.kind().word());
        Slug wanted = Slug.from(story.content().title(), fallback);
        Slug current = story.slug();
        if (current != null && current.value().replaceAll("-\\d+$", "").equals(wanted.value())) {
            return current;
        }
        Slug slug = wanted;
        for (int number = 2; !stories.takeSlug(story.portal(), story.id(), slug); number++) {
            if (number > MOST_NUMBERS) {
                throw new IllegalStateException("too many stories are called " + wanted);
            }
            slug = wanted.numbered(number);
        }
        return slug;
    }
}
