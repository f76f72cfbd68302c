package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own data: to read, to take along, to have erased. */
@Controller
final class PersonalDataController {
    private final PersonalArchive archive;
    private final SignIn sessions;
    private final Chromes chromes;

    PersonalDataController(PersonalArchive archive, SignIn sessions, Chromes chromes) {
        this.archive = archive;
        this.sessions = sessions;
        this.chromes = chromes;
    }

    @GetMapping("/compte/donnees")
    @Allowed(Action.KEEP_ACCOUNT)
    Page show(Place place, Visitor visitor) {
        return page(place, visitor.required(), "");
    }

    @PostMapping("/compte/donnees/copie")
    @Allowed(Action.KEEP_ACCOUNT)
    void copy(Place place, Visitor visitor, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"mes-donnees.zip\"");
        response.setHeader("Cache-Control", "no-store");
        archive.write(visitor.required(), place, response.getOutputStream());
    }

    @PostMapping("/compte/donnees/effacement")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer erase(
            @RequestParam(defaultValue = "") String accord,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        if (accord.isEmpty()) {
            return Answer.again(
                    page(place, visitor.required(), place.say("identity.erasure.confirm-first")));
        }
        archive.erase(visitor.required(), place);
        sessions.end(request);
        return Answer.page(new ErasedPage(chromes.page(place, place.say("identity.erasure.done"))));
    }

    private PersonalDataPage page(Place place, Account account, String problem) {
        return new PersonalDataPage(
                chromes.bare(place, place.say("identity.data.title")),
                archive.of(account, place),
                archive.files(account),
                problem);
    }
}
