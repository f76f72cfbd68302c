package org.parvis.outreach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.Theme;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Chrome;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking to receive what is new. */
@Controller
final class SubscribeController {
    private static final int LONGEST_SHOWN = 300;

    private final Subscribing subscribing;
    private final Catalogue catalogue;
    private final Chromes chromes;

    SubscribeController(Subscribing subscribing, Catalogue catalogue, Chromes chromes) {
        this.subscribing = subscribing;
        this.catalogue = catalogue;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/lettre")
    @Allowed(Action.SUBSCRIBE)
    Page form(
            Place place,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String theme) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return page(place, theme(place, theme), "", Rhythm.WEEKLY, null);
    }

    @PostMapping("/{portal}/lettre")
    @Allowed(Action.SUBSCRIBE)
    Answer ask(
            Place place,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String rythme,
            @RequestParam(defaultValue = "") String theme) {
        PublicForm.check(request);
        Optional<Theme> wanted = theme(place, theme);
        Rhythm rhythm = Rhythm.ofWord(rythme).orElse(Rhythm.WEEKLY);
        Optional<String> email = Subscribing.address(courriel);
        if (email.isEmpty()) {
            String problem = courriel.isBlank() ? "outreach.error.empty" : "outreach.error.address";
            return Answer.again(page(place, wanted, courriel, rhythm, place.say(problem)));
        }
        if (!subscribing.mayAsk(request.getRemoteAddr())) {
            String problem = place.say("outreach.error.pace");
            return Answer.page(429, page(place, wanted, courriel, rhythm, problem));
        }
        subscribing.ask(
                place.portalId(),
                email.get(),
                wanted.map(Theme::slug).orElse(""),
                rhythm,
                place.language());
        return Answer.see(place.href("/lettre/demande"));
    }

    /** What happens next. */
    @GetMapping("/{portal}/lettre/demande")
    @Allowed(Action.SUBSCRIBE)
    Page asked(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        String title = place.say("outreach.asked.title");
        return new NoticePage(chromes.page(place, title), title, place.say("outreach.asked.text"));
    }

    /** A theme that has gone meanwhile is everything. */
    private Optional<Theme> theme(Place place, String slug) {
        return slug.isBlank() ? Optional.empty() : catalogue.theme(place.portalId(), slug);
    }

    private SubscribeFormPage page(
            Place place,
            Optional<Theme> theme,
            String typed,
            Rhythm rhythm,
            @Nullable String problem) {
        Chrome chrome = chromes.page(place, place.say("outreach.title"));
        return new SubscribeFormPage(
                chrome,
                new SubscribePage(
                        chrome,
                        theme.map(Theme::slug).orElse(""),
                        OutreachLetters.what(place, theme.map(Theme::label).orElse("")),
                        typed.length() > LONGEST_SHOWN ? "" : typed,
                        rhythm,
                        problem));
    }
}
