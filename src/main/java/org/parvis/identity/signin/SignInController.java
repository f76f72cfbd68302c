package org.parvis.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.PersonName;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.Visitor;
import org.parvis.identity.invitation.DoorOutcome;
import org.parvis.identity.invitation.Hint;
import org.parvis.identity.invitation.Landing;
import org.parvis.identity.invitation.WorkshopDoor;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people sign in, and its two forms. */
@Controller
final class SignInController {
    private final SignInDress dress;
    private final MailSignIn mails;
    private final WorkshopDoor door;
    private final SignIn sessions;
    private final Landing landing;
    private final OidcSettings oidc;

    SignInController(
            SignInDress dress,
            MailSignIn mails,
            WorkshopDoor door,
            SignIn sessions,
            Landing landing,
            OidcSettings oidc) {
        this.dress = dress;
        this.mails = mails;
        this.door = door;
        this.sessions = sessions;
        this.landing = landing;
        this.oidc = oidc;
    }

    @GetMapping("/connexion")
    @Allowed(Action.SIGN_IN)
    Answer show(
            @RequestParam(required = false) @Nullable String retour, Place place, Visitor visitor) {
        ReturnPath path = ReturnPath.of(retour);
        return visitor.account()
                .map(account -> Answer.see(landing.after(place, account, path)))
                .orElseGet(() -> Answer.page(page(place, path, Map.of(), Map.of())));
    }

    /** From a portal's own page to the network's, whatever host the portal has. */
    @GetMapping("/{portal}/connexion")
    @Allowed(Action.SIGN_IN)
    Answer fromPortal(Place place) {
        String back = URLEncoder.encode(place.href("/redaction"), StandardCharsets.UTF_8);
        return Answer.see(
                place.onOwnHost()
                        ? place.href("/passage")
                        : place.network("/connexion") + "?retour=" + back);
    }

    @PostMapping("/connexion/lien")
    @Allowed(Action.SIGN_IN)
    Answer sendLink(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(required = false) @Nullable String retour,
            Place place,
            HttpServletRequest request) {
        PublicForm.check(request);
        ReturnPath path = ReturnPath.of(retour);
        Map<String, String> typed = Map.of("mail", mail);
        Optional<EmailAddress> address = EmailAddress.parse(mail);
        if (address.isEmpty()) {
            return Answer.again(
                    page(
                            place,
                            path,
                            typed,
                            Map.of("mail", place.say("identity.sign-in.mail.problem"))));
        }
        if (!mails.paced(request.getRemoteAddr())) {
            return tooOften(place, path, typed);
        }
        mails.send(address.get(), place, dress.portal(path).orElse(null), path);
        return Answer.see(place.href("/connexion/lien-envoye?retour=" + encoded(path)));
    }

    @PostMapping("/connexion/code")
    @Allowed(Action.SIGN_IN)
    Answer enterCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String prenom,
            @RequestParam(required = false) @Nullable String retour,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        PublicForm.check(request);
        ReturnPath path = ReturnPath.of(retour);
        Map<String, String> typed = Map.of("code", code, "name", prenom);
        Optional<PersonName> name = visitor.account().map(known -> new PersonName(known.name()));
        name = name.or(() -> PersonName.parse(prenom));
        if (name.isEmpty()) {
            return Answer.again(
                    page(place, path, typed, Map.of("name", place.say("identity.name.problem"))));
        }
        WorkshopDoor.Caller caller =
                new WorkshopDoor.Caller(
                        name.get(),
                        place.language(),
                        request.getRemoteAddr(),
                        visitor.account().orElse(null));
        return switch (door.enter(
                dress.portal(path).map(portal -> portal.id()).orElse(null), code, caller)) {
            case DoorOutcome.Open open -> {
                sessions.start(open.account(), request);
                yield Answer.see(landing.inWorkshop(place, open, path));
            }
            case DoorOutcome.Unknown unknown ->
                    Answer.again(page(place, path, typed, unknownCode(place, unknown)));
            case DoorOutcome.TooOften _ -> tooOften(place, path, typed);
        };
    }

    private SignInPage page(
            Place place, ReturnPath path, Map<String, String> typed, Map<String, String> problems) {
        return new SignInPage(
                dress.page(place, path, place.say("identity.sign-in.title")),
                place,
                path.value(),
                oidc.shown(),
                typed,
                problems);
    }

    private static Map<String, String> unknownCode(Place place, DoorOutcome.Unknown unknown) {
        String hint =
                unknown.doubt()
                        .map(doubt -> Hint.say(place, doubt))
                        .orElseGet(() -> place.say("identity.sign-in.code.unknown"));
        return Map.of(
                "code",
                hint,
                "notice",
                place.say("identity.sign-in.code.notice"),
                "advice",
                place.say("identity.sign-in.code.advice"));
    }

    private Answer tooOften(Place place, ReturnPath path, Map<String, String> typed) {
        Map<String, String> problems =
                Map.of(
                        "notice",
                        place.say("identity.sign-in.too-often"),
                        "advice",
                        place.say("identity.sign-in.too-often.advice"));
        return Answer.page(429, page(place, path, typed, problems));
    }

    private static String encoded(ReturnPath path) {
        return URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
    }
}
