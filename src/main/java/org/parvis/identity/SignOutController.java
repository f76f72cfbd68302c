package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out. */
@Controller
final class SignOutController {
    private final SignIn sessions;

    SignOutController(SignIn sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/deconnexion")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer signOut(Place place, HttpServletRequest request) {
        sessions.end(request);
        return Answer.see(place.network("/"));
    }
}
