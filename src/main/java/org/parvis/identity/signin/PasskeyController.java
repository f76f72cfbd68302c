package org.parvis.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Pace;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.SessionKeys;
import org.parvis.identity.Visitor;
import org.parvis.identity.invitation.Landing;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The four questions and answers of passkeys, for {@code js/passkey.js}. */
@Controller
final class PasskeyController {
    private static final Pace.Limit QUESTIONS =
            new Pace.Limit("passkey", 120, Duration.ofMinutes(10));
    private static final int STRANGER_SECONDS = 600;

    private final Passkeys passkeys;
    private final SignIn sessions;
    private final Landing landing;
    private final Pace pace;

    PasskeyController(Passkeys passkeys, SignIn sessions, Landing landing, Pace pace) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.landing = landing;
        this.pace = pace;
    }

    @PostMapping("/compte/cles/question")
    @Allowed(Action.KEEP_ACCOUNT)
    ResponseEntity<String> askForNew(Visitor visitor, HttpServletRequest request) {
        Passkeys.Question question = passkeys.askForNew(visitor.required());
        request.getSession().setAttribute(SessionKeys.PASSKEY_OPTIONS, question.kept());
        return json(question.json());
    }

    @PostMapping("/compte/cles")
    @Allowed(Action.KEEP_ACCOUNT)
    ResponseEntity<String> add(
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String nom,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        Optional<String> kept = takeQuestion(request);
        if (kept.isEmpty() || !passkeys.add(visitor.required(), kept.get(), answer, nom)) {
            throw new Refused(422, "identity.passkey.refused");
        }
        return seeNext(place.href("/compte?note=1"));
    }

    @PostMapping("/connexion/cle/question")
    @Allowed(Action.SIGN_IN)
    ResponseEntity<String> askForAny(HttpServletRequest request) {
        PublicForm.check(request);
        if (!pace.take(QUESTIONS, request.getRemoteAddr())) {
            throw new Refused(429, "identity.sign-in.too-often");
        }
        Passkeys.Question question = passkeys.askForAny();
        HttpSession session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval(STRANGER_SECONDS);
        }
        session.setAttribute(SessionKeys.PASSKEY_OPTIONS, question.kept());
        return json(question.json());
    }

    @PostMapping("/connexion/cle")
    @Allowed(Action.SIGN_IN)
    ResponseEntity<String> signIn(
            @RequestBody String answer,
            @RequestParam(required = false) @Nullable String retour,
            Place place,
            HttpServletRequest request) {
        PublicForm.check(request);
        Account account =
                takeQuestion(request)
                        .flatMap(kept -> passkeys.recognise(kept, answer))
                        .orElseThrow(() -> new Refused(422, "identity.passkey.refused"));
        sessions.start(account, request);
        return seeNext(landing.after(place, account, ReturnPath.of(retour)));
    }

    /** A question is good for one answer. */
    private static Optional<String> takeQuestion(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(SessionKeys.PASSKEY_OPTIONS);
        if (session != null) {
            session.removeAttribute(SessionKeys.PASSKEY_OPTIONS);
        }
        return kept instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static ResponseEntity<String> seeNext(String address) {
        return json(JsonMapper.shared().writeValueAsString(Map.of("next", address)));
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }
}
