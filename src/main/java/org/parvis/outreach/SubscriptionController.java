package org.parvis.outreach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A subscription, for those who hold the link that stands in its letters. Opening the link changes
 * nothing: programs that read mail open every link.
 */
@Controller
final class SubscriptionController {
    private final Subscribing subscribing;
    private final OutreachLetters letters;
    private final Chromes chromes;

    SubscriptionController(Subscribing subscribing, OutreachLetters letters, Chromes chromes) {
        this.subscribing = subscribing;
        this.letters = letters;
        this.chromes = chromes;
    }

    /** The second address stands in the letter's own head, for the button of mail programs. */
    @GetMapping({"/{portal}/lettre/{key}", "/{portal}/lettre/{key}/fin"})
    @Allowed(Action.SUBSCRIBE)
    Answer show(
            Place place,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String garde,
            HttpServletResponse response) {
        keepSecret(response);
        return subscribing
                .find(place.portalId(), key)
                .map(found -> Answer.page(page(place, found, !garde.isEmpty())))
                .orElseGet(() -> Answer.page(404, gone(place)));
    }

    @PostMapping("/{portal}/lettre/{key}/confirmation")
    @Allowed(Action.SUBSCRIBE)
    Answer confirm(
            Place place,
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicForm.check(request);
        keepSecret(response);
        Optional<Subscription> found = subscribing.find(place.portalId(), key);
        if (found.isEmpty()) {
            return Answer.page(404, gone(place));
        }
        subscribing.confirm(found.get());
        return Answer.see(place.href(found.get().path()));
    }

    @PostMapping("/{portal}/lettre/{key}/rythme")
    @Allowed(Action.SUBSCRIBE)
    Answer change(
            Place place,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String rythme,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicForm.check(request);
        keepSecret(response);
        Optional<Subscription> found = subscribing.find(place.portalId(), key);
        if (found.isEmpty()) {
            return Answer.page(404, gone(place));
        }
        subscribing.change(found.get(), Rhythm.ofWord(rythme).orElse(found.get().rhythm()));
        return Answer.see(place.href(found.get().path()) + "?garde=1");
    }

    /**
     * Ends it at once: by the button of the page, or by that of a mail program, which comes from
     * anywhere, knows the key and follows no redirection (RFC 8058). A second press says the same.
     */
    @PostMapping("/{portal}/lettre/{key}/fin")
    @Allowed(Action.SUBSCRIBE)
    Answer end(Place place, @PathVariable String key, HttpServletResponse response) {
        keepSecret(response);
        subscribing.end(place.portalId(), key);
        String title = place.say("outreach.ended.title");
        return Answer.page(
                new NoticePage(
                        chromes.page(place, title), title, place.say("outreach.ended.text")));
    }

    private SubscriptionPage page(Place place, Subscription found, boolean saved) {
        return new SubscriptionPage(
                chromes.page(place, place.say("outreach.yours.title")),
                place.href(found.path()),
                letters.what(place, found),
                found.rhythm(),
                found.confirmed(),
                saved);
    }

    private NoticePage gone(Place place) {
        String title = place.say("outreach.gone.title");
        return new NoticePage(chromes.page(place, title), title, place.say("outreach.gone.text"));
    }

    /** The address is a secret: it is neither kept by caches nor told to other sites. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
