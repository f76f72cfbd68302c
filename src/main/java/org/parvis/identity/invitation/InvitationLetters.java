package org.parvis.identity.invitation;

import org.parvis.identity.Secret;
import org.parvis.kernel.Language;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.springframework.stereotype.Component;

/** Writes to people who are invited. */
@Component
final class InvitationLetters {
    private final Mailer mailer;
    private final Places places;

    InvitationLetters(Mailer mailer, Places places) {
        this.mailer = mailer;
        this.places = places;
    }

    void send(Invitation invitation, String media, Secret secret, Language language) {
        Place network = places.home(null, language);
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
