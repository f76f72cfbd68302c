package org.parvis.newsroom.desk;

import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.review.Taking;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Je m'en occupe": two people do not read the same proposal without knowing it. */
@Controller
final class TakingController {
    private final Stories stories;
    private final Reviewing reviewing;
    private final Chromes chromes;
    private final TransactionOperations tx;

    TakingController(
            Stories stories, Reviewing reviewing, Chromes chromes, TransactionOperations tx) {
        this.stories = stories;
        this.reviewing = reviewing;
        this.chromes = chromes;
        this.tx = tx;
    }

    @PostMapping("/{portal}/redaction/recits/{id}/prise-en-charge")
    @Allowed(Action.REVIEW)
    Answer take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sur,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        boolean sure = sur.equals("oui");
        Optional<Taking> other =
                tx.execute(status ->
                        reviewing.take(story.portal(), story.id(), Actors.of(visitor), sure));
        return other.isEmpty()
                ? Answer.see(place.href(story.desk() + "/relecture"))
                : Answer.page(409, taken(place, story, other.get()));
    }

    private Page taken(Place place, Story story, Taking by) {
        String title = story.title();
        return new TakenPage(
                chromes.bare(place, title.isBlank() ? place.say("newsroom.untitled") : title),
                story,
                by);
    }

    @PostMapping("/{portal}/redaction/recits/{id}/liberation")
    @Allowed(Action.REVIEW)
    Answer letGo(@PathVariable UUID id, Place place, Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        reviewing
                .taking(story.portal(), story.id())
                .filter(taking -> taking.account().equals(Actors.of(visitor).account()))
                .ifPresent(mine -> reviewing.letGo(story.portal(), story.id()));
        return Answer.see(place.href(story.desk() + "/relecture"));
    }
}
