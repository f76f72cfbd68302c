package org.parvis.newsroom.door;

import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The newsroom answers somebody who has no account. */
@Controller
final class SenderAnswerController {
    private final Stories stories;
    private final Senders senders;

    SenderAnswerController(Stories stories, Senders senders) {
        this.stories = stories;
        this.senders = senders;
    }

    @PostMapping("/{portal}/redaction/recits/{id}/reponse")
    @Allowed(Action.REVIEW)
    Answer answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mots,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        if (senders.of(story).isEmpty()) {
            throw new NotHere();
        }
        if (!mots.isBlank()) {
            senders.answer(story, mots, Actors.of(visitor));
        }
        String done = mots.isBlank() ? "" : "?fait=reponse";
        return Answer.see(place.href(story.desk() + "/relecture") + done);
    }
}
