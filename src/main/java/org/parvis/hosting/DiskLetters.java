package org.parvis.hosting;

import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.DiskShort;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the administrators when a disk fills up, each in their own language. */
@Component
final class DiskLetters {
    private final Accounts accounts;
    private final Mailer mailer;
    private final Messages messages;
    private final HostSettings host;

    DiskLetters(Accounts accounts, Mailer mailer, Messages messages, HostSettings host) {
        this.accounts = accounts;
        this.mailer = mailer;
        this.messages = messages;
        this.host = host;
    }

    @EventListener
    void on(DiskShort disk) {
        accounts.holdingOnNetwork(Role.ADMINISTRATOR).stream()
                .filter(account -> account.email() != null)
                .forEach(account -> write(account, disk));
    }

    private void write(Account account, DiskShort disk) {
        Words words = messages.in(account.language());
        Formats formats = new Formats(words, host.zone());
        String email = account.email();
        if (email != null) {
            mailer.sendLater(
                    new Letter(
                            email,
                            words.say("hosting.disk.subject", "host", disk.host()),
                            words.say(
                                    "hosting.disk.letter",
                                    "name",
                                    account.name(),
                                    "host",
                                    disk.host(),
                                    "free",
                                    formats.size(disk.free()),
                                    "spare",
                                    formats.size(disk.spare()))));
        }
    }
}
