package org.parvis.newsroom.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Clearance;
import org.parvis.credits.Credits;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Passages;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.Translation;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.data.DataSet;
import org.parvis.newsroom.data.DataSets;
import org.parvis.newsroom.dossier.Dossiers;
import org.parvis.newsroom.notebook.Notebooks;
import org.parvis.newsroom.review.EasyReadings;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.text.Crossing;
import org.springframework.stereotype.Component;

/**
 * Goes through the list "before publishing" of a story; what is on the list is data of its kind.
 */
@Component
public final class Checks {
    private final Media media;
    private final Credits credits;
    private final DataSets data;
    private final Dossiers dossiers;
    private final Notebooks notebooks;
    private final Reviewing reviewing;
    private final StoryStore stories;
    private final TranslationStore translations;
    private final EasyReadings readings;

    Checks(
            Media media,
            Credits credits,
            DataSets data,
            Dossiers dossiers,
            Notebooks notebooks,
            Reviewing reviewing,
            StoryStore stories,
            TranslationStore translations,
            EasyReadings readings) {
        this.stories = stories;
        this.translations = translations;
        this.readings = readings;
        this.reviewing = reviewing;
        this.notebooks = notebooks;
        this.dossiers = dossiers;
        this.media = media;
        this.credits = credits;
        this.data = data;
    }

    /** The list of the kind, then the two things that every story needs. */
    public List<Check> of(Story story, Clearance clearance) {
        Optional<Player> player = player(story);
        List<Check> checks = new ArrayList<>();
        for (StoryKind.Rule rule : story.kind().checks()) {
            boolean done = isDone(rule.code(), story, player.orElse(null));
            int most = rule.code().equals("length") ? longest(story) : 0;
            checks.add(new Check(rule.code(), rule.blocks(), done, most));
            if (rule.code().equals("easy") && done) {
                boolean reread = readings.of(story, story.content()).isPresent();
                checks.add(new Check("easy-reread", false, reread, 0));
            }
        }
        translated(story).ifPresent(checks::add);
        checks.add(new Check("agreement", true, story.agreed(), 0));
        checks.add(new Check("consents", true, clearance.isClear(), 0));
        return List.copyOf(checks);
    }

    /** Of a translation alone: whether passages still say the words of the original. */
    private Optional<Check> translated(Story story) {
        return translations
                .find(story.portal(), story.id())
                .flatMap(one -> stories.find(story.portal(), one.original()))
                .map(Story::asRead)
                .map(said -> Passages.waiting(said, story.content()))
                .map(waiting -> new Check("translated", false, waiting == 0, 0));
    }

    /**
     * What the newsroom will miss, for the author who sends the story: advice, nothing is refused
     * for it. The author agrees by sending.
     */
    public List<Check> advice(Story story) {
        return of(story, credits.clearance(story.portal(), story.id().ref())).stream()
                .filter(check -> !check.done() && !check.code().equals("agreement"))
                .toList();
    }

    private StoryId original(Story story) {
        return translations
                .find(story.portal(), story.id())
                .map(Translation::original)
                .orElse(story.id());
    }

    private int longest(Story story) {
        return reviewing.longest(story.portal(), story.kind());
    }

    /** What of the kind's own list stands in the way of publication. */
    List<Check> stopping(Story story) {
        return of(story, new Clearance.Clear()).stream()
                .filter(Check::stops)
                .filter(check -> !check.code().equals("agreement"))
                .toList();
    }

    private Optional<Player> player(Story story) {
        UUID main = story.content().main();
        return main == null ? Optional.empty() : media.player(story.portal(), new AssetId(main));
    }

    private boolean isDone(String code, Story story, @Nullable Player player) {
        StoryContent content = story.content();
        return switch (code) {
            case "title" -> !content.title().isBlank();
            case "standfirst" -> !content.standfirst().isBlank();
            case "place" -> !content.place().isBlank();
            case "easy" -> !content.easy().isBlank();
            case "body" -> !content.blocks().isEmpty();
            case "data" -> data.of(story).filter(DataSet::isComplete).isPresent();
            case "members" -> dossiers.entries(story.portal(), content).size() >= Dossiers.LEAST;
            case "notebook" -> notebooks.ofStory(story.portal(), original(story)).isPresent();
            case "music" -> story.freeMusic();
            case "crew" -> !credits.crew(story.portal(), story.id().ref()).isEmpty();
            case "captions" -> player != null && !player.tracks().isEmpty();
            case "transcript" ->
                    !content.transcript().isEmpty()
                            || player != null && !player.transcript().isEmpty();
            case "descriptions" ->
                    content.gallery().stream().noneMatch(one -> one.description().isBlank());
            case "voices" -> Crossing.of(content.blocks()).isComplete();
            case "signed" -> !story.authorNames().isEmpty();
            case "length" -> player != null && player.duration().toSeconds() <= longest(story);
            case "media" -> story.kind().hasPlayer() ? plays(player) : showsPictures(story);
            default -> throw new IllegalStateException("no such check: " + code);
        };
    }

    private static boolean plays(@Nullable Player player) {
        return player != null && player.state().playable();
    }

    private boolean showsPictures(Story story) {
        List<UUID> pictures = story.content().pictures();
        return !pictures.isEmpty()
                && pictures.stream()
                        .map(id -> media.find(story.portal(), new AssetId(id)))
                        .allMatch(found ->
                                found.map(Asset::state).filter(s -> s.playable()).isPresent());
    }
}
