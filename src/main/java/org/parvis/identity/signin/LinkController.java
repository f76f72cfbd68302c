package org.parvis.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.OneTimeLink;
import org.parvis.identity.OneTimeLinks;
import org.parvis.identity.PersonName;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.Secret;
import org.parvis.identity.invitation.Landing;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link of a letter: opening it shows a button, the button uses it up. */
@Controller
final class LinkController {
    private final OneTimeLinks links;
    private final MailSignIn mails;
    private final SignInDress dress;
    private final SignIn sessions;
    private final Landing landing;

    LinkController(
            OneTimeLinks links,
            MailSignIn mails,
            SignInDress dress,
            SignIn sessions,
            Landing landing) {
        this.links = links;
        this.mails = mails;
        this.dress = dress;
        this.sessions = sessions;
        this.landing = landing;
    }

    @GetMapping("/connexion/lien-envoye")
    @Allowed(Action.SIGN_IN)
    Page sent(@RequestParam(required = false) @Nullable String retour, Place place) {
        ReturnPath path = ReturnPath.of(retour);
        String again =
                place.href("/connexion")
                        + "?retour="
                        + URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
        return new LinkSentPage(
                dress.page(place, path, place.say("identity.link-sent.title")), place, again);
    }

    @GetMapping("/connexion/lien/{secret}")
    @Allowed(Action.SIGN_IN)
    Answer show(@PathVariable String secret, Place place) {
        return links.look(new Secret(secret))
                .map(link -> Answer.page(page(place, link, secret, "")))
                .orElseGet(() -> gone(place));
    }

    @PostMapping("/connexion/lien/{secret}")
    @Allowed(Action.SIGN_IN)
    Answer use(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String prenom,
            Place place,
            HttpServletRequest request) {
        PublicForm.check(request);
        Optional<OneTimeLink> looked = links.look(new Secret(secret));
        Optional<PersonName> name = PersonName.parse(prenom);
        if (looked.isPresent() && mails.isNewcomer(looked.get()) && name.isEmpty()) {
            return Answer.again(
                    page(place, looked.get(), secret, place.say("identity.name.problem")));
        }
        return mails.arrive(new Secret(secret), name.orElse(null), place.language())
                .map(arrival -> enter(arrival, place, request))
                .orElseGet(() -> gone(place));
    }

    private Answer enter(MailSignIn.Arrival arrival, Place place, HttpServletRequest request) {
        sessions.start(arrival.account(), request);
        return Answer.see(landing.after(place, arrival.account(), arrival.path()));
    }

    private LinkPage page(Place place, OneTimeLink link, String secret, String problem) {
        return new LinkPage(
                dress.page(place, link.returnPath(), place.say("identity.link.title")),
                place,
                place.href("/connexion/lien/" + secret),
                mails.isNewcomer(link),
                problem);
    }

    private Answer gone(Place place) {
        String title = place.say("identity.link-gone.title");
        return Answer.page(
                410,
                new LinkPage(dress.page(place, ReturnPath.ACCOUNT, title), place, "", false, ""));
    }
}
