package org.parvis.credits.removal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public form of people who want their image removed: no account, no token, nothing to prove.
 */
@Controller
final class RemovalController {
    private final Removals removals;
    private final Chromes chromes;

    RemovalController(Removals removals, Chromes chromes) {
        this.removals = removals;
        this.chromes = chromes;
    }

    /**
     * The form.
     *
     * @param recit address or title of the story, from the link on its page
     */
    @GetMapping("/{portal}/retirer-mon-image")
    @Allowed(Action.ASK_REMOVAL)
    Page form(
            Place place,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String recit) {
        if (recit.isEmpty()) {
            CacheTags.on(request, "portal:" + place.portalId());
        }
        return page(place, Form.filled(Map.of("recit", recit)));
    }

    @PostMapping("/{portal}/retirer-mon-image")
    @Allowed(Action.ASK_REMOVAL)
    Answer send(
            Place place,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> sent) {
        PublicForm.check(request);
        Form form = Form.of(sent);
        String story = form.required("recit", Limits.STORY, "credits.error.story");
        String name = form.required("nom", Limits.NAME, "credits.error.who");
        String where = form.required("ou", Limits.WORDS, "credits.error.where");
        String contact = form.required("contact", Limits.CONTACT, "credits.error.contact");
        if (!form.isRight()) {
            return Answer.again(page(place, form));
        }
        int pace = removals.pace(place.portalId(), request.getRemoteAddr());
        if (Removals.isTooMany(pace)) {
            form.refuse("pace", "credits.error.pace");
            return Answer.page(429, page(place, form));
        }
        Removals.Request asked =
                new Removals.Request(story, name, where, contact, form.is("urgent", "1"));
        boolean gone = removals.receive(place, asked, pace);
        return Answer.see(place.href("/retirer-mon-image/" + (gone ? "retire" : "merci")));
    }

    /** What happens next. */
    @GetMapping("/{portal}/retirer-mon-image/merci")
    @Allowed(Action.ASK_REMOVAL)
    Page sent(Place place, HttpServletRequest request) {
        return sent(place, request, false);
    }

    /** The story is gone already; what happens next. */
    @GetMapping("/{portal}/retirer-mon-image/retire")
    @Allowed(Action.ASK_REMOVAL)
    Page gone(Place place, HttpServletRequest request) {
        return sent(place, request, true);
    }

    private Page sent(Place place, HttpServletRequest request, boolean gone) {
        CacheTags.on(request, "portal:" + place.portalId());
        String title = gone ? "credits.removal.gone-title" : "credits.removal.sent-title";
        return new RemovalSentPage(chromes.page(place, place.say(title)), gone);
    }

    private RemovalPage page(Place place, Form form) {
        return new RemovalPage(
                chromes.page(place, place.say("credits.removal.title")),
                place.href("/retirer-mon-image"),
                form);
    }
}
