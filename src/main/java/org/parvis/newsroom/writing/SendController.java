package org.parvis.newsroom.writing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Credits;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Author;
import org.parvis.newsroom.AuthorStore;
import org.parvis.newsroom.BeforeSending;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.newsroom.workflow.Checks;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.StoryMoves;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 3 of a contribution: who made it, who is in it, and off it goes. */
@Controller
final class SendController {
    private static final int LONGEST_NAME = 80;

    private final Stories stories;
    private final StoryMedia files;
    private final StoryMoves moves;
    private final AuthorStore authors;
    private final Checks checks;
    private final Credits credits;
    private final CreditPieces pieces;
    private final Chromes chromes;

    SendController(
            Stories stories,
            StoryMedia files,
            StoryMoves moves,
            AuthorStore authors,
            Checks checks,
            Credits credits,
            CreditPieces pieces,
            Chromes chromes) {
        this.stories = stories;
        this.files = files;
        this.moves = moves;
        this.authors = authors;
        this.checks = checks;
        this.credits = credits;
        this.pieces = pieces;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/accords")
    @Allowed(Action.CONTRIBUTE)
    SendPage show(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = files.adopt(stories.require(place.portalId(), id, visitor));
        return page(place, visitor, story, Map.of(), null);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/proposition")
    @Allowed(Action.CONTRIBUTE)
    Answer send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "FIRST_NAME_AND_INITIAL") NameOnSite nom,
            @RequestParam(defaultValue = "") String choisi,
            @RequestParam(defaultValue = "false") boolean oeuvre,
            @RequestParam(defaultValue = "false") boolean musique,
            Place place,
            Visitor visitor) {
        Story story = files.adopt(stories.require(place.portalId(), id, visitor));
        Actor actor = Actors.of(visitor);
        authors.name(story.portal(), story.id(), actor.account(), nom, shortened(choisi));
        Map<String, String> problems = BeforeSending.problems(story, nom, choisi, oeuvre);
        if (!problems.isEmpty()) {
            Story again = stories.require(place.portalId(), id, visitor);
            return Answer.again(page(place, visitor, again, problems, null));
        }
        return switch (moves.propose(story.portal(), story.id(), oeuvre, musique, actor)) {
            case MoveOutcome.Moved _ -> Answer.see(place.href(story.desk()) + "?fait=proposition");
            case MoveOutcome.Refusal refusal ->
                    Answer.page(409, page(place, visitor, story, Map.of(), refusal.key()));
        };
    }

    private static String shortened(String name) {
        String clean = BlockReader.clean(name).replaceAll("\\s+", " ");
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    private SendPage page(
            Place place,
            Visitor visitor,
            Story story,
            Map<String, String> problems,
            @Nullable String refusal) {
        String back = place.href(story.desk() + "/accords");
        Actor actor = Actors.of(visitor);
        Author me =
                story.authors().stream()
                        .filter(author -> author.account().equals(actor.account()))
                        .findFirst()
                        .orElse(
                                new Author(
                                        actor.account(),
                                        actor.name(),
                                        NameOnSite.FIRST_NAME_AND_INITIAL,
                                        ""));
        return new SendPage(
                chromes.bare(place, place.say("newsroom.send.title")),
                story,
                pieces.crewForm(
                        place, visitor, credits.home(story.portal(), story.id().ref()), back),
                pieces.appearances(
                        place, visitor, credits.home(story.portal(), story.id().ref()), back),
                me,
                checks.advice(story),
                problems,
                refusal);
    }
}
