package org.parvis.identity;

import java.util.Optional;
import org.parvis.kernel.Language;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** Writes to people who are invited. */
@Component
final class InvitationLetters {
    private final Mailer mailer;
    private final Portals portals;
    private final Places places;

    InvitationLetters(Mailer mailer, Portals portals, Places places) {
        this.mailer = mailer;
        this.portals = portals;
        this.places = places;
    }

    void send(Invitation invitation, Secret secret, Language language) {
        Place network = places.home(null, language);
        String media =
                Optional.ofNullable(invitation.portal())
                        .flatMap(id ->
                                portals.evenArchived().stream()
                                        .filter(portal -> portal.id().equals(id))
                                        .findFirst())
                        .map(Portal::name)
                        .orElse("Parvis");
        mailer.sendLater(
                new Letter(
                        java.util.Objects.requireNonNull(invitation.email()),
                        network.say("identity.invitation.subject", "media", media),
                        network.say(
                                "identity.invitation.text",
                                "media",
                                media,
                                "by",
                                invitation.byName(),
                                "team",
                                network.say("identity.role." + invitation.role().word()),
                                "link",
                                network.absolute("/invitation/" + secret.text()))));
    }
}
