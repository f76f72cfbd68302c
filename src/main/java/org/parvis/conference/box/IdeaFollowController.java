package org.parvis.conference.box;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.parvis.conference.Idea;
import org.parvis.conference.IdeaStore;
import org.parvis.conference.IdeaViews;
import org.parvis.conference.PrivateWord;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The private page of an idea: what became of it. */
@Controller
final class IdeaFollowController {
    private static final Set<String> NOTICES = Set.of("recue", "sans-fichier", "oubli");

    private final IdeaBox box;
    private final IdeaStore store;
    private final Chromes chromes;

    IdeaFollowController(IdeaBox box, IdeaStore store, Chromes chromes) {
        this.box = box;
        this.store = store;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/idees/suivi/{word}")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Page show(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String fait,
            Place place,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        Idea idea = box.require(place.portalId(), word);
        UUID into = idea.into();
        String other =
                into == null
                        ? ""
                        : store.find(place.portalId(), into)
                                .map(found -> IdeaViews.headline(place, found))
                                .orElse("");
        return new IdeaFollowPage(
                chromes.bare(place, place.say("conference.follow.title")),
                idea,
                IdeaViews.headline(place, idea),
                other,
                store.files(place.portalId(), idea.id()).size(),
                place.absolute(new PrivateWord(word).path()),
                place.href(new PrivateWord(word).path()),
                NOTICES.contains(fait) ? "conference.follow.done." + fait : "");
    }

    /** The address is forgotten; the page stays. */
    @PostMapping("/{portal}/idees/suivi/{word}/oubli")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer forget(@PathVariable String word, HttpServletRequest request, Place place) {
        PublicForm.check(request);
        Idea idea = box.require(place.portalId(), word);
        store.forgetEmail(place.portalId(), idea.id());
        return Answer.see(place.href(new PrivateWord(word).path()) + "?fait=oubli");
    }

    /** The author takes it back. */
    @PostMapping("/{portal}/idees/suivi/{word}/retrait")
    @Allowed(Action.FOLLOW_PROPOSAL)
    Answer remove(@PathVariable String word, HttpServletRequest request, Place place) {
        PublicForm.check(request);
        Idea idea = box.require(place.portalId(), word);
        box.remove(place.portalId(), idea.id());
        return Answer.see(place.href("/idees?fait=retrait"));
    }
}
