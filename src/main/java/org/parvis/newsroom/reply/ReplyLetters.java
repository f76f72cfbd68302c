package org.parvis.newsroom.reply;

import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Story;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.parvis.portal.Addresses;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/**
 * Letters about the right of reply: to the editors when one is asked, to the person when decided.
 */
@Component
final class ReplyLetters {
    private final Accounts accounts;
    private final Portals portals;
    private final Addresses addresses;
    private final Messages messages;
    private final Mailer mailer;

    ReplyLetters(
            Accounts accounts,
            Portals portals,
            Addresses addresses,
            Messages messages,
            Mailer mailer) {
        this.accounts = accounts;
        this.portals = portals;
        this.addresses = addresses;
        this.messages = messages;
        this.mailer = mailer;
    }

    void asked(Story story, String name) {
        for (Account one : accounts.holding(story.portal(), Role.EDITOR)) {
            String email = one.email();
            if (email != null) {
                Portal portal = portals.require(story.portal());
                String link = addresses.of(portal, one.language(), "/redaction/droits-de-reponse");
                send(email, one.language(), "newsroom.mail.reply-asked", story, name, "", link);
            }
        }
    }

    /** Only when the person left an e-mail address; a telephone number is called by somebody. */
    void decided(Story story, RightOfReply reply, boolean yes, String reason) {
        if (reply.contact().matches("[^\\s@<>,]+@[^\\s@<>,]+\\.[^\\s@<>,]+")) {
            Portal portal = portals.require(story.portal());
            String link = addresses.of(portal, Language.FRENCH, story.path());
            String key = yes ? "newsroom.mail.reply-published" : "newsroom.mail.reply-declined";
            send(reply.contact(), Language.FRENCH, key, story, reply.name(), reason, link);
        }
    }

    private void send(
            String email,
            Language language,
            String key,
            Story story,
            String name,
            String reason,
            String link) {
        Words words = messages.in(language);
        Object[] values = {
            "title",
            story.content().title(),
            "portal",
            portals.require(story.portal()).name(),
            "name",
            name,
            "reason",
            reason,
            "link",
            link
        };
        mailer.sendLater(
                new Letter(
                        email,
                        words.say(key + ".subject", values),
                        words.say(key + ".text", values)));
    }
}
