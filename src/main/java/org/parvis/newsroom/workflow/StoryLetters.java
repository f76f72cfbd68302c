package org.parvis.newsroom.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Author;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.parvis.portal.Addresses;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** Letters about stories: to their authors at each decision, to the team at each proposal. */
@Component
public final class StoryLetters {
    private static final List<Role> TEAM = List.of(Role.FACILITATOR, Role.EDITOR);

    private final Accounts accounts;
    private final Portals portals;
    private final Addresses addresses;
    private final Messages messages;
    private final Mailer mailer;
    private final SenderStore senders;

    StoryLetters(
            Accounts accounts,
            Portals portals,
            Addresses addresses,
            Messages messages,
            Mailer mailer,
            SenderStore senders) {
        this.accounts = accounts;
        this.portals = portals;
        this.addresses = addresses;
        this.messages = messages;
        this.mailer = mailer;
        this.senders = senders;
    }

    void proposed(Story story, Actor by) {
        toTeam(story, "newsroom.mail.proposed", by);
    }

    void agreed(Story story, Actor by) {
        toTeam(story, "newsroom.mail.agreed", by);
    }

    /** Somebody without an account has something to add. */
    public void added(Story story, String words, Actor by) {
        for (Account one : team(story.portal(), story)) {
            send(story, one, "newsroom.mail.added", "/relecture", words, by.name());
        }
    }

    public void answered(Story story, String words, Actor by) {
        toAuthors(story, "newsroom.mail.answer", words, by.name());
    }

    /**
     * The private link of a new proposal; without a word of the sender, whose address it may not
     * be.
     */
    public void received(PortalId id, Sender sender) {
        greet(id, sender, "newsroom.mail.received", 0, 0);
    }

    /**
     * What became of somebody's letter; without a word nor a file's name of theirs, whose address
     * it may not be.
     */
    public void arrived(PortalId id, Sender sender, int files, int refused) {
        greet(id, sender, "newsroom.mail.arrived", files, refused);
    }

    private void greet(PortalId id, Sender sender, String key, int files, int refused) {
        Portal portal = portals.require(id);
        Words words = messages.in(sender.language());
        Object[] values = {
            "portal",
            portal.name(),
            "link",
            link(portal, sender),
            "files",
            files,
            "refused",
            refused
        };
        mailer.sendLater(
                new Letter(
                        sender.email(),
                        words.say(key + ".subject", values),
                        words.say(key + ".text", values)));
    }

    void sentBack(Story story, String reason, Actor by) {
        toAuthors(story, "newsroom.mail.returned", reason, by.name());
    }

    void declined(Story story, String reason, Actor by) {
        toAuthors(story, "newsroom.mail.declined", reason, by.name());
    }

    void published(Story story, boolean again, Actor by) {
        String key = again ? "newsroom.mail.corrected" : "newsroom.mail.published";
        toAuthors(story, key, "", by.name());
    }

    void withdrawn(Story story, String reason, String by) {
        toAuthors(story, "newsroom.mail.withdrawn", reason, by);
    }

    /** The authors and the team learn that an agreement is missing. */
    void lostConsent(Story story, String reason) {
        toAuthors(story, "newsroom.mail.withdrawn", reason, "");
        for (Account one : team(story.portal(), story)) {
            send(story, one, "newsroom.mail.withdrawn", "/relecture", reason, "");
        }
    }

    /** A publication that was planned did not take place: the team learns why. */
    void notPublished(Story story, String key) {
        for (Account one : team(story.portal(), story)) {
            String reason = messages.in(one.language()).say(key);
            send(story, one, "newsroom.mail.missed", "/relecture", reason, "");
        }
    }

    /** A proposal has waited too long: the editors learn of it, once. */
    void waits(Story story) {
        for (Account one : accounts.holding(story.portal(), Role.EDITOR)) {
            send(story, one, "newsroom.mail.waits", "/relecture", "", "");
        }
    }

    private void toTeam(Story story, String key, Actor by) {
        team(story.portal(), story).stream()
                .filter(one -> !one.id().value().equals(by.account()))
                .forEach(one -> send(story, one, key, "/relecture", "", by.name()));
    }

    private void toAuthors(Story story, String key, String reason, String by) {
        for (Author author : story.authors()) {
            accounts.find(new AccountId(author.account()))
                    .ifPresent(account -> send(story, account, key, "", reason, by));
        }
        senders.of(story.portal(), story.id())
                .filter(sender -> !sender.email().isEmpty())
                .ifPresent(sender -> send(story, sender, key, reason, by));
    }

    private void send(Story story, Sender to, String key, String reason, String by) {
        String link = link(portals.require(story.portal()), to);
        write(story, to.email(), to.language(), key, link, reason, by);
    }

    private String link(Portal portal, Sender sender) {
        SenderLink link = senders.newLink(portal.id(), sender.story());
        return addresses.of(portal, sender.language(), link.path());
    }

    private List<Account> team(PortalId portal, Story story) {
        Map<AccountId, Account> team = new LinkedHashMap<>();
        TEAM.forEach(
                role -> accounts.holding(portal, role).forEach(one -> team.put(one.id(), one)));
        List<Account> others = new ArrayList<>(team.values());
        others.removeIf(one -> story.isBy(one.id().value()));
        return others;
    }

    private void send(
            Story story, Account to, String key, String inside, String reason, String by) {
        String email = to.email();
        if (email != null) {
            String path = story.desk() + inside;
            String link = addresses.of(portals.require(story.portal()), to.language(), path);
            write(story, email, to.language(), key, link, reason, by);
        }
    }

    private void write(
            Story story,
            String email,
            Language language,
            String key,
            String link,
            String reason,
            String by) {
        Portal portal = portals.require(story.portal());
        Words words = messages.in(language);
        Object[] values = {
            "title",
            story.content().title(),
            "kind",
            words.say(story.kind().key()),
            "portal",
            portal.name(),
            "author",
            by,
            "name",
            by,
            "reason",
            reason,
            "link",
            link,
            "public",
            story.slug() == null ? "" : addresses.of(portal, language, story.path())
        };
        mailer.sendLater(
                new Letter(
                        email,
                        words.say(key + ".subject", values),
                        words.say(key + ".text", values)));
    }
}
