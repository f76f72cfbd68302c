package org.parvis.conference.box;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.NewIdea;
import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The idea box: typed, spoken or photographed, with an address or without. */
@Controller
final class IdeaBoxController {
    private final IdeaBox box;
    private final Chromes chromes;

    IdeaBoxController(IdeaBox box, Chromes chromes) {
        this.box = box;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/idees")
    @Allowed(Action.PROPOSE)
    Page form(Place place, @RequestParam(defaultValue = "") String fait) {
        return page(
                place, Typed.nothing(), "", fait.equals("retrait") ? "conference.box.removed" : "");
    }

    @PostMapping("/{portal}/idees")
    @Allowed(Action.PROPOSE)
    Answer give(
            @RequestParam(required = false) @Nullable List<MultipartFile> son,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        PublicForm.check(request);
        Typed typed = Typed.of(request);
        NewIdea idea = IdeaForm.read(typed, son, photo, place, visitor.account().map(Account::id));
        if (!typed.isRight()) {
            return Answer.again(page(place, typed, "", ""));
        }
        if (!box.mayGive(request.getRemoteAddr())) {
            return Answer.page(429, page(place, typed, place.say("conference.box.pace"), ""));
        }
        IdeaBox.Given given = box.give(place, idea);
        String done = given.refusal().isEmpty() ? "recue" : "sans-fichier";
        return Answer.see(place.href(given.word().path()) + "?fait=" + done);
    }

    private IdeaBoxPage page(Place place, Typed typed, String refusal, String notice) {
        return new IdeaBoxPage(
                chromes.page(place, place.say("conference.box.title")), typed, refusal, notice);
    }
}
