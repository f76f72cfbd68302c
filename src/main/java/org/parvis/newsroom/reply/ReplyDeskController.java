package org.parvis.newsroom.reply;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.StoryStore;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PageCache;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests for a right of reply, and the newsroom's decisions. */
@Controller
final class ReplyDeskController {
    private static final String PATH = "/redaction/droits-de-reponse";
    private static final int LONGEST = 2_000;

    private final RightsOfReply rights;
    private final ReplyLetters letters;
    private final StoryStore stories;
    private final PageCache cache;
    private final Studios studios;
    private final TransactionOperations tx;

    ReplyDeskController(
            RightsOfReply rights,
            ReplyLetters letters,
            StoryStore stories,
            PageCache cache,
            Studios studios,
            TransactionOperations tx) {
        this.rights = rights;
        this.letters = letters;
        this.stories = stories;
        this.cache = cache;
        this.studios = studios;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/droits-de-reponse")
    @Allowed(Action.REVIEW)
    ReplyDeskPage list(Place place, Visitor visitor) {
        return page(place, visitor, null);
    }

    @PostMapping("/{portal}/redaction/droits-de-reponse/{id}")
    @Allowed(Action.PUBLISH)
    Answer decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String motif,
            Place place,
            Visitor visitor) {
        RightOfReply reply = rights.find(place.portalId(), id).orElseThrow(NotHere::new);
        boolean yes = decision.equals("oui");
        String reason = Typed.filled(java.util.Map.of("motif", motif)).value("motif");
        if (!yes && reason.isEmpty()) {
            return Answer.again(page(place, visitor, id));
        }
        String kept = yes ? "" : reason.substring(0, Math.min(reason.length(), LONGEST));
        tx.executeWithoutResult(status -> decide(place, visitor, reply, yes, kept));
        return Answer.see(place.href(PATH));
    }

    private void decide(
            Place place, Visitor visitor, RightOfReply reply, boolean yes, String reason) {
        RightOfReply.State state = yes ? RightOfReply.State.PUBLISHED : RightOfReply.State.DECLINED;
        String name = visitor.required().name();
        if (rights.decide(place.portalId(), reply.id(), state, reason, name)) {
            stories.find(place.portalId(), reply.story())
                    .ifPresent(story -> letters.decided(story, reply, yes, reason));
            cache.drop("entry:" + reply.story().ref());
        }
    }

    private ReplyDeskPage page(Place place, Visitor visitor, @Nullable UUID withoutReason) {
        return new ReplyDeskPage(
                studios.page(place, visitor, place.say("newsroom.reply.desk")),
                rights.all(place.portalId()),
                visitor.may(Action.PUBLISH),
                withoutReason);
    }
}
