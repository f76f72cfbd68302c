package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.parvis.kernel.Action;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Contributing without an account: a first name, a way to be answered or none, the first words. The
 * draft and its private link exist before any file is sent, so that nothing long can be lost.
 */
@Controller
final class DoorController {
    private final StoryKinds kinds;
    private final Senders senders;
    private final Reviewing reviewing;
    private final Chromes chromes;

    DoorController(StoryKinds kinds, Senders senders, Reviewing reviewing, Chromes chromes) {
        this.reviewing = reviewing;
        this.kinds = kinds;
        this.senders = senders;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/participer/{kind}/sans-compte")
    @Allowed(Action.PROPOSE)
    DoorPage form(@PathVariable("kind") String word, Place place) {
        return page(place, kind(word), Map.of(), Map.of(), "");
    }

    @PostMapping("/{portal}/participer/{kind}/sans-compte")
    @Allowed(Action.PROPOSE)
    Answer open(
            @PathVariable("kind") String word,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Place place) {
        PublicForm.check(request);
        StoryKind kind = kind(word);
        SenderForm form = new SenderForm(sent);
        Map<String, String> problems = form.problems(kind);
        if (!problems.isEmpty()) {
            return Answer.again(page(place, kind, sent, problems, ""));
        }
        if (!senders.mayOpen(request.getRemoteAddr())) {
            return Answer.page(429, page(place, kind, sent, Map.of(), "newsroom.door.pace"));
        }
        StoryContent content = form.content(kind, place.language().tag());
        SenderLink link = senders.open(place.portalId(), kind, content, form, place.language());
        return Answer.see(place.href(link.path()) + "?fait=ouvert");
    }

    private StoryKind kind(String word) {
        return kinds.named(word).filter(kind -> !kind.isNotebook()).orElseThrow(NotHere::new);
    }

    private DoorPage page(
            Place place,
            StoryKind kind,
            Map<String, String> values,
            Map<String, String> problems,
            String refusal) {
        return new DoorPage(
                chromes.bare(place, place.say("newsroom.your." + kind.code())),
                kind,
                reviewing.longest(place.portalId(), kind),
                values,
                problems,
                refusal);
    }
}
