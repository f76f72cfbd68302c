package org.parvis.identity.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.PersonName;
import org.parvis.identity.Secret;
import org.parvis.identity.Visitor;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Chrome;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation is accepted: opening it shows a button, the button uses it. */
@Controller
final class InvitationController {
    private final Invitations invitations;
    private final SignIn sessions;
    private final Portals portals;
    private final Places places;
    private final Chromes chromes;

    InvitationController(
            Invitations invitations,
            SignIn sessions,
            Portals portals,
            Places places,
            Chromes chromes) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.portals = portals;
        this.places = places;
        this.chromes = chromes;
    }

    @GetMapping("/invitation/{secret}")
    @Allowed(Action.SIGN_IN)
    Answer show(@PathVariable String secret, Place place, Visitor visitor) {
        return invitations
                .look(new Secret(secret))
                .map(found -> Answer.page(page(place, found, secret, visitor, "")))
                .orElseGet(() -> gone(place));
    }

    @PostMapping("/invitation/{secret}")
    @Allowed(Action.SIGN_IN)
    Answer accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String prenom,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        PublicForm.check(request);
        Optional<Invitation> found = invitations.look(new Secret(secret));
        if (found.isEmpty()) {
            return gone(place);
        }
        Account known = visitor.account().orElse(null);
        Optional<PersonName> name = PersonName.parse(prenom);
        if (name.isEmpty() && invitations.isForNewcomer(found.get(), known)) {
            String problem = place.say("identity.name.problem");
            return Answer.again(page(place, found.get(), secret, visitor, problem));
        }
        return invitations
                .accept(new Secret(secret), known, name.orElse(null), place.language())
                .map(account -> enter(found.get(), account, known, place, request))
                .orElseGet(() -> gone(place));
    }

    private Answer enter(
            Invitation invitation,
            Account account,
            @Nullable Account known,
            Place place,
            HttpServletRequest request) {
        if (!account.equals(known)) {
            sessions.start(account, request);
        }
        return Answer.see(
                portal(invitation)
                        .map(portal -> place.of(portal, "/redaction"))
                        .orElseGet(() -> place.network("/reseau/medias")));
    }

    private InvitationPage page(
            Place place, Invitation invitation, String secret, Visitor visitor, String problem) {
        Account known = visitor.account().orElse(null);
        String path = place.href("/invitation/" + secret);
        boolean mayBeKnown = invitation.email() == null && known == null;
        return new InvitationPage(
                dress(place, portal(invitation), place.say("identity.invitation.title")),
                place,
                path,
                invitation.byName(),
                portal(invitation).map(Portal::name).orElse("Parvis"),
                place.say("identity.role." + invitation.role().word()),
                invitation.email() == null && known != null ? known.name() : "",
                invitations.isForNewcomer(invitation, known),
                mayBeKnown
                        ? place.href("/connexion")
                                + "?retour="
                                + URLEncoder.encode(path, StandardCharsets.UTF_8)
                        : "",
                problem);
    }

    private Optional<Portal> portal(Invitation invitation) {
        return Optional.ofNullable(invitation.portal()).map(portals::require);
    }

    private Chrome dress(Place place, Optional<Portal> portal, String title) {
        Place dressed = portal.map(found -> places.home(found, place.language())).orElse(place);
        return chromes.bare(dressed, title).standingAt(place, "");
    }

    private Answer gone(Place place) {
        String title = place.say("identity.invitation.gone");
        Chrome chrome = dress(place, Optional.empty(), title);
        return Answer.page(
                410, new InvitationPage(chrome, place, "", "", "", "", "", false, "", ""));
    }
}
