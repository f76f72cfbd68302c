package org.parvis.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.identity.OpenSessions;
import org.parvis.identity.Visitor;
import org.parvis.identity.session.SignIn;
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
    private final OpenSessions open;

    SignOutController(SignIn sessions, OpenSessions open) {
        this.sessions = sessions;
        this.open = open;
    }

    @PostMapping("/deconnexion")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer signOut(Place place, Visitor visitor, HttpServletRequest request) {
        open.closeOwn(visitor.required(), request);
        sessions.end(request);
        return Answer.see(place.network("/"));
    }
}
