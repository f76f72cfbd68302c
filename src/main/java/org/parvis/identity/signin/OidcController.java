package org.parvis.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.SessionKeys;
import org.parvis.identity.invitation.Landing;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Addresses;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sign-in with an account kept elsewhere. The way there is a link, not a form: browsers hold the
 * redirection of a form to another site for a leak.
 */
@Controller
final class OidcController {
    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcAccounts people;
    private final SignIn sessions;
    private final SignInDress dress;
    private final Landing landing;
    private final Addresses addresses;

    OidcController(
            OidcSettings settings,
            OidcProvider provider,
            OidcAccounts people,
            SignIn sessions,
            SignInDress dress,
            Landing landing,
            Addresses addresses) {
        this.settings = settings;
        this.provider = provider;
        this.people = people;
        this.sessions = sessions;
        this.dress = dress;
        this.landing = landing;
        this.addresses = addresses;
    }

    @GetMapping("/connexion/fournisseur")
    @Allowed(Action.SIGN_IN)
    Answer leave(
            @RequestParam(required = false) @Nullable String retour,
            Place place,
            HttpServletRequest request) {
        check();
        OidcAttempt attempt = OidcAttempt.to(ReturnPath.of(retour));
        return provider.question(attempt, redirect())
                .map(question -> {
                    HttpSession session = request.getSession();
                    session.setAttribute(SessionKeys.OIDC_ATTEMPT, attempt.kept());
                    return Answer.see(question.toString());
                })
                .orElseGet(() -> refused(503, place, attempt.path(), "away"));
    }

    /** The provider sends the browser back here; whatever is wrong, nobody is signed in. */
    @GetMapping("/connexion/retour")
    @Allowed(Action.SIGN_IN)
    Answer come(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            Place place,
            HttpServletRequest request) {
        check();
        Optional<OidcAttempt> attempt = used(request).filter(one -> one.answeredBy(state));
        if (attempt.isEmpty() || code.isEmpty()) {
            ReturnPath path = attempt.map(OidcAttempt::path).orElse(ReturnPath.ACCOUNT);
            return refused(400, place, path, "again");
        }
        ReturnPath path = attempt.get().path();
        return provider.redeem(code, attempt.get(), redirect())
                .map(person -> enter(person, path, place, request))
                .orElseGet(() -> refused(502, place, path, "away"));
    }

    private Answer enter(
            OidcPerson person, ReturnPath path, Place place, HttpServletRequest request) {
        return people.arrive(person, dress.portal(path).orElse(null), place.language())
                .map(account -> {
                    sessions.start(account, request);
                    return Answer.see(landing.after(place, account, path));
                })
                .orElseGet(() -> refused(403, place, path, "unknown"));
    }

    /** An attempt is used up by its first answer, good or not. */
    private static Optional<OidcAttempt> used(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<OidcAttempt> kept = OidcAttempt.of(session.getAttribute(SessionKeys.OIDC_ATTEMPT));
        session.removeAttribute(SessionKeys.OIDC_ATTEMPT);
        return kept;
    }

    private Answer refused(int status, Place place, ReturnPath path, String why) {
        Map<String, String> problems =
                Map.of(
                        "notice",
                        place.say("identity.oidc." + why, "provider", settings.shown()),
                        "advice",
                        place.say("identity.oidc." + why + ".advice"));
        return Answer.page(
                status,
                new SignInPage(
                        dress.page(place, path, place.say("identity.sign-in.title")),
                        place,
                        path.value(),
                        settings.shown(),
                        Map.of(),
                        problems));
    }

    private String redirect() {
        return addresses.network() + "/connexion/retour";
    }

    private void check() {
        if (!settings.enabled()) {
            throw new NotHere();
        }
    }
}
