package org.parvis.identity.invitation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An invitation that waits: shown large for a wall, or taken back. */
@Controller
final class TeamInvitationController {
    private final Invitations invitations;
    private final Studios studios;
    private final Places places;

    TeamInvitationController(Invitations invitations, Studios studios, Places places) {
        this.invitations = invitations;
        this.studios = studios;
        this.places = places;
    }

    @GetMapping("/{portal}/redaction/equipe/invitations/{id}")
    @Allowed(Action.MANAGE_TEAM)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Invitation invitation =
                invitations.living(place.portalId()).stream()
                        .filter(living -> living.id().equals(id))
                        .filter(living -> living.means() != Invitation.Means.MAIL)
                        .findFirst()
                        .orElseThrow(NotHere::new);
        boolean code = invitation.means() == Invitation.Means.CODE;
        String shown = Objects.requireNonNull(invitation.shown());
        String address =
                places.home(null, place.language())
                        .absolute(code ? signIn(place) : "/invitation/" + shown);
        QrCode square = QrCode.of(address);
        return new TeamInvitationPage(
                studios.page(place, visitor, place.say("identity.team.invitation.title")),
                id.toString(),
                place.say("identity.role." + invitation.role().word()),
                code ? List.of(shown.split(" ")) : List.of(),
                code ? place.absolute("/connexion") : address,
                square.path(),
                square.size(),
                place.formats().dateAndTime(invitation.expiresAt()),
                invitation.entries(),
                invitation.mostEntries());
    }

    @PostMapping("/{portal}/redaction/equipe/invitations/{id}/retrait")
    @Allowed(Action.MANAGE_TEAM)
    Answer revoke(@PathVariable UUID id, Place place, Visitor visitor) {
        if (!invitations.revoke(place.portalId(), id, visitor.required())) {
            throw new NotHere();
        }
        return Answer.see(place.href("/redaction/equipe"));
    }

    private static String signIn(Place place) {
        return "/connexion?retour="
                + URLEncoder.encode(place.href("/participer"), StandardCharsets.UTF_8);
    }
}
