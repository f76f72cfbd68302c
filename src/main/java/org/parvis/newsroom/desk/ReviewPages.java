package org.parvis.newsroom.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Clearance;
import org.parvis.credits.Credits;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.media.AssetId;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.data.DataSets;
import org.parvis.newsroom.notebook.Notebooks;
import org.parvis.newsroom.reading.StoryViews;
import org.parvis.newsroom.remarked.StoryRemarks;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.newsroom.workflow.Check;
import org.parvis.newsroom.workflow.Checks;
import org.parvis.newsroom.workflow.Move;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.remarks.RemarkPieces;
import org.springframework.stereotype.Component;

/** Makes the page on which a story is decided upon. */
@Component
final class ReviewPages {
    private final StoryStore stories;
    private final StepStore steps;
    private final Checks checks;
    private final Credits credits;
    private final CreditPieces pieces;
    private final Media media;
    private final StoryViews views;
    private final SenderStore senders;
    private final Notebooks notebooks;
    private final DataSets data;
    private final StoryRemarks things;
    private final RemarkPieces remarks;
    private final ReviewStates states;
    private final Pile pile;
    private final Studios studios;
    private final Clock clock;

    ReviewPages(
            StoryStore stories,
            StepStore steps,
            Checks checks,
            Credits credits,
            CreditPieces pieces,
            Media media,
            StoryViews views,
            SenderStore senders,
            Notebooks notebooks,
            DataSets data,
            StoryRemarks things,
            RemarkPieces remarks,
            ReviewStates states,
            Pile pile,
            Studios studios,
            Clock clock) {
        this.stories = stories;
        this.steps = steps;
        this.checks = checks;
        this.credits = credits;
        this.pieces = pieces;
        this.media = media;
        this.views = views;
        this.senders = senders;
        this.notebooks = notebooks;
        this.data = data;
        this.things = things;
        this.remarks = remarks;
        this.states = states;
        this.pile = pile;
        this.studios = studios;
        this.clock = clock;
    }

    /** The page after a refused attempt, which says why. */
    ReviewPage refused(Place place, Visitor visitor, Story story, MoveOutcome.Refusal refusal) {
        Story now = stories.find(story.portal(), story.id()).orElseThrow(NotHere::new);
        return page(place, visitor, now, refusal.key(), null);
    }

    ReviewPage page(
            Place place,
            Visitor visitor,
            Story story,
            @Nullable String refusal,
            @Nullable Toast toast) {
        String today = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
        return page(place, visitor, story, refusal, toast, new EasyReadingTyped("", today));
    }

    ReviewPage page(
            Place place,
            Visitor visitor,
            Story story,
            @Nullable String refusal,
            @Nullable Toast toast,
            EasyReadingTyped reading) {
        Actor actor = Actors.of(visitor);
        String back = place.href(story.desk() + "/relecture");
        Clearance clearance = credits.clearance(story.portal(), story.id().ref());
        List<Check> list = checks.of(story, clearance);
        ReviewState state = states.of(place, story, actor);
        String title = story.title();
        return new ReviewPage(
                studios.page(
                                place,
                                visitor,
                                title.isBlank() ? place.say("newsroom.untitled") : title)
                        .under("/redaction/a-relire"),
                story,
                senders.of(story.portal(), story.id()).orElse(null),
                notebooks.ofStory(story.portal(), story.id()).orElse(null),
                data.of(story).orElse(null),
                views.of(story, story.content()),
                player(story),
                pieces.crew(place, story.id().ref()),
                pieces.appearances(
                        place, visitor, credits.home(story.portal(), story.id().ref()), back),
                list,
                remarks.board(
                        place,
                        visitor,
                        things.of(place, story, visitor),
                        story.desk() + "/relecture"),
                state,
                steps.all(story.portal(), story.id()),
                blocked(story, list, state, actor),
                refusal,
                toast,
                reading,
                rest(story, toast, actor),
                actor.reviews(),
                actor.publishes(),
                actor.publishes() || story.isBy(actor.account()));
    }

    private Pile.@Nullable Rest rest(Story story, @Nullable Toast toast, Actor actor) {
        boolean decided = toast != null && story.status() != Status.PROPOSED;
        if (!decided || !actor.reviews()) {
            return null;
        }
        Instant arrived =
                steps.all(story.portal(), story.id()).stream()
                        .filter(step -> step.move().equals(Move.PROPOSE.name()))
                        .map(Step::at)
                        .findFirst()
                        .orElse(story.statusAt());
        return pile.after(story, arrived, actor);
    }

    private static @Nullable String blocked(
            Story story, List<Check> list, ReviewState state, Actor actor) {
        if (story.isOnlyBy(actor.account())) {
            return "newsroom.blocked.alone";
        }
        return list.stream()
                .filter(Check::stops)
                .map(check -> "newsroom.blocked." + check.code())
                .findFirst()
                .orElse(state.stops());
    }

    private @Nullable Player player(Story story) {
        UUID main = story.content().main();
        return main == null ? null : media.player(story.portal(), new AssetId(main)).orElse(null);
    }
}
