package org.parvis.newsroom.writing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.network.Template;
import org.parvis.network.Toolbox;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.DeskStore;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.notebook.Notebooks;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 1 of a contribution: what do you bring? */
@Controller
final class ChooseController {
    private static final int DRAFTS_SHOWN = 5;

    /** Two presses on one button are no further apart. */
    private static final Duration TWICE = Duration.ofSeconds(10);

    private final StoryKinds kinds;
    private final StoryWriting writing;
    private final DeskStore desk;
    private final Toolbox toolbox;
    private final Notebooks notebooks;
    private final Reviewing reviewing;
    private final Chromes chromes;
    private final Clock clock;

    ChooseController(
            StoryKinds kinds,
            StoryWriting writing,
            DeskStore desk,
            Toolbox toolbox,
            Notebooks notebooks,
            Reviewing reviewing,
            Chromes chromes,
            Clock clock) {
        this.kinds = kinds;
        this.writing = writing;
        this.desk = desk;
        this.toolbox = toolbox;
        this.notebooks = notebooks;
        this.reviewing = reviewing;
        this.chromes = chromes;
        this.clock = clock;
    }

    @GetMapping("/{portal}/participer")
    @Allowed(Action.READ)
    Answer choose(
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String compte,
            Place place,
            Visitor visitor) {
        Optional<StoryKind> chosen = Optional.ofNullable(genre).flatMap(kinds::named);
        if (chosen.isPresent()) {
            // a notebook is somebody's: its pages have no door without an account
            boolean withoutAccount = "non".equals(compte) && !chosen.get().isNotebook();
            String door = withoutAccount ? "/sans-compte" : "";
            return Answer.see(place.href("/participer/" + chosen.get().word() + door));
        }
        return Answer.page(
                new ChoosePage(
                        chromes.bare(place, place.say("newsroom.choose.title")),
                        kinds.offered(visitor).stream().filter(kind -> !kind.asks("data")).toList(),
                        reviewing.rule(place.portalId()).nanoSeconds(),
                        visitor.signedIn()));
    }

    /**
     * Nobody is left with an empty draft for having followed a link: the draft is made by the
     * button.
     */
    @GetMapping("/{portal}/participer/{kind}")
    @Allowed(Action.CONTRIBUTE)
    OpeningPage opening(@PathVariable("kind") String word, Place place, Visitor visitor) {
        StoryKind kind =
                kinds.named(word)
                        .filter(kinds.offered(visitor)::contains)
                        .orElseThrow(NotHere::new);
        return new OpeningPage(
                chromes.bare(place, place.say("newsroom.your." + kind.code())),
                kind,
                desk.of(place.portalId(), Actors.of(visitor).account(), 50).stream()
                        .filter(line -> line.status() == Status.DRAFT)
                        .filter(line -> line.kind().equals(kind) && !line.title().isEmpty())
                        .limit(DRAFTS_SHOWN)
                        .toList(),
                toolbox.stories(kind.code()));
    }

    @PostMapping("/{portal}/participer/{kind}")
    @Allowed(Action.CONTRIBUTE)
    Answer open(@PathVariable("kind") String word, Place place, Visitor visitor) {
        StoryKind kind =
                kinds.named(word)
                        .filter(kinds.offered(visitor)::contains)
                        .orElseThrow(NotHere::new);
        if (isWithoutNotebook(kind, place, visitor)) {
            return Answer.see(place.href("/redaction/carnet"));
        }
        StoryId id =
                writing.open(place.portalId(), kind, place.language().tag(), Actors.of(visitor));
        return begun(kind, id, place, visitor);
    }

    /** A page is written in a notebook: who has none opens one first. */
    private boolean isWithoutNotebook(StoryKind kind, Place place, Visitor visitor) {
        return kind.isNotebook()
                && notebooks.of(place.portalId(), visitor.required().id().value()).isEmpty();
    }

    private Answer begun(StoryKind kind, StoryId id, Place place, Visitor visitor) {
        if (kind.isNotebook()) {
            notebooks
                    .of(place.portalId(), visitor.required().id().value())
                    .ifPresent(notebook -> notebooks.file(notebook, id));
        }
        return Answer.see(place.href("/redaction/recits/" + id + "/raconter"));
    }

    /**
     * A draft that begins with a template of the network; a first story of this portal is then
     * begun.
     */
    @PostMapping("/{portal}/participer/{kind}/modele")
    @Allowed(Action.CONTRIBUTE)
    Answer start(
            @PathVariable("kind") String word,
            @RequestParam UUID modele,
            Place place,
            Visitor visitor) {
        StoryKind kind = kinds.named(word).orElseThrow(NotHere::new);
        Template template =
                toolbox.story(modele)
                        .filter(one -> one.kind().equals(kind.code()))
                        .orElseThrow(NotHere::new);
        if (isWithoutNotebook(kind, place, visitor)) {
            return Answer.see(place.href("/redaction/carnet"));
        }
        Optional<StoryId> twice = justBegun(template, kind, place, visitor);
        if (twice.isPresent()) {
            return Answer.see(place.href("/redaction/recits/" + twice.get() + "/raconter"));
        }
        StoryId id =
                writing.begin(place.portalId(), kind, content(template, kind), Actors.of(visitor));
        toolbox.begun(place.portalId(), template.id());
        return begun(kind, id, place, visitor);
    }

    /** The draft that a first press on the same button made a moment ago. */
    private Optional<StoryId> justBegun(
            Template template, StoryKind kind, Place place, Visitor visitor) {
        Instant lately = clock.instant().minus(TWICE);
        return desk.of(place.portalId(), Actors.of(visitor).account(), DRAFTS_SHOWN).stream()
                .filter(line -> line.status() == Status.DRAFT && line.kind().equals(kind))
                .filter(line -> line.title().equals(template.title()))
                .filter(line -> line.changedAt().isAfter(lately))
                .map(DeskLine::id)
                .findFirst();
    }

    /** Templates are written in French, in the words of the composer. */
    private static StoryContent content(Template template, StoryKind kind) {
        Map<String, String> words = new HashMap<>();
        words.put("title", template.title());
        words.put("standfirst", template.standfirst());
        if (kind.asks("body")) {
            words.put("body", template.body());
        }
        return StoryForm.of(words).applyTo(StoryContent.empty("fr"));
    }
}
