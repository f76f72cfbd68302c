package org.parvis.newsroom.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.kernel.Action;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryStore;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public form of the right of reply: no account, no token. */
@Controller
final class ReplyController {
    private static final int LONGEST = 8_000;
    private static final int LINE = 200;

    private final StoryStore stories;
    private final RightsOfReply rights;
    private final ReplyLetters letters;
    private final Chromes chromes;
    private final TransactionOperations tx;

    ReplyController(
            StoryStore stories,
            RightsOfReply rights,
            ReplyLetters letters,
            Chromes chromes,
            TransactionOperations tx) {
        this.stories = stories;
        this.rights = rights;
        this.letters = letters;
        this.chromes = chromes;
        this.tx = tx;
    }

    @GetMapping("/{portal}/droit-de-reponse/{slug}")
    @Allowed(Action.PROPOSE)
    ReplyPage form(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean merci,
            Place place) {
        return page(place, story(place, slug), Typed.nothing(), merci);
    }

    @PostMapping("/{portal}/droit-de-reponse/{slug}")
    @Allowed(Action.PROPOSE)
    Answer ask(@PathVariable String slug, HttpServletRequest request, Place place) {
        PublicForm.check(request);
        Story story = story(place, slug);
        Typed typed = Typed.of(request);
        String name = text(typed, "nom", LINE, place);
        String contact = text(typed, "contact", LINE, place);
        String passage = text(typed, "passage", LONGEST, place);
        String words = text(typed, "reponse", LONGEST, place);
        if (!typed.isRight()) {
            return Answer.again(page(place, story, typed, false));
        }
        if (!rights.mayAsk(story.portal(), request.getRemoteAddr())) {
            typed.refuse("nom", place.say("newsroom.reply.pace"));
            return Answer.page(429, page(place, story, typed, false));
        }
        tx.executeWithoutResult(status -> {
            if (!rights.asked(story.portal(), story.id(), contact, words)) {
                rights.add(story.portal(), story.id(), name, contact, passage, words);
                letters.asked(story, name);
            }
        });
        return Answer.see(place.href("/droit-de-reponse/" + story.slug()) + "?merci=true");
    }

    private static String text(Typed typed, String field, int longest, Place place) {
        return typed.text(
                field,
                longest,
                place.say("newsroom.reply.missing." + field),
                place.say("remarks.problem.long", "most", longest));
    }

    private Story story(Place place, String slug) {
        return slug(slug)
                .flatMap(address -> stories.bySlug(place.portalId(), address))
                .filter(story -> story.status() == Status.ONLINE && story.slug() != null)
                .orElseThrow(NotHere::new);
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private ReplyPage page(Place place, Story story, Typed typed, boolean sent) {
        return new ReplyPage(
                chromes.page(place, place.say("newsroom.reply.title")), story, typed, sent);
    }
}
