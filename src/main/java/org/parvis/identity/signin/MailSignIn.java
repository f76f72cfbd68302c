package org.parvis.identity.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.OneTimeLink;
import org.parvis.identity.OneTimeLinks;
import org.parvis.identity.Pace;
import org.parvis.identity.PersonName;
import org.parvis.identity.Persons;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.Secret;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sign-in by a link in a letter. Whatever address is typed, the answer and the letter are the same:
 * an address that has no account yet makes one when its link is used, so that nothing tells who has
 * one.
 */
@Component
final class MailSignIn {
    static final Pace.Limit FROM_ONE_MACHINE =
            new Pace.Limit("mail-machine", 60, Duration.ofHours(1));
    static final Pace.Limit TO_ONE_ADDRESS = new Pace.Limit("mail-address", 5, Duration.ofHours(1));

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Persons persons;
    private final Audit audit;
    private final Pace pace;
    private final Mailer mailer;
    private final Places places;
    private final TransactionOperations tx;

    MailSignIn(
            OneTimeLinks links,
            Accounts accounts,
            Persons persons,
            Audit audit,
            Pace pace,
            Mailer mailer,
            Places places,
            TransactionOperations tx) {
        this.links = links;
        this.accounts = accounts;
        this.persons = persons;
        this.audit = audit;
        this.pace = pace;
        this.mailer = mailer;
        this.places = places;
        this.tx = tx;
    }

    /** Whether this machine may ask for one more letter. */
    boolean paced(String machine) {
        return pace.take(FROM_ONE_MACHINE, machine);
    }

    /** Sends the letter; one box receives five an hour at most, without anybody being told. */
    void send(EmailAddress address, Place from, @Nullable Portal portal, ReturnPath path) {
        if (!pace.take(TO_ONE_ADDRESS, address.value().toLowerCase(Locale.ROOT))) {
            return;
        }
        tx.executeWithoutResult(status -> {
            Optional<Account> known = accounts.byEmail(address.value());
            String link =
                    known.map(account -> links.forAccount(account.id(), path, OneTimeLinks.BY_MAIL))
                            .orElseGet(() -> newcomerLink(address, portal, path));
            mailer.sendLater(letter(address, from, link));
        });
    }

    /** Somebody signed in by a link, and where they wanted to go. */
    record Arrival(Account account, ReturnPath path) {}

    /**
     * Uses the link up and says who comes in with it; nothing when it was used, is too old or never
     * was.
     *
     * @param name how to call somebody new; a new person without a name is not let in, and the link
     *     stays good
     */
    Optional<Arrival> arrive(Secret secret, @Nullable PersonName name, Language language) {
        return Objects.requireNonNull(
                tx.execute(status ->
                        links.use(secret)
                                .flatMap(link ->
                                        owner(link, name, language).map(who -> welcome(link, who)))
                                .or(() -> {
                                    status.setRollbackOnly();
                                    return Optional.empty();
                                })));
    }

    /** Whether the person who comes with this link has to say how to call them. */
    boolean isNewcomer(OneTimeLink link) {
        String email = link.email();
        return email != null && accounts.byEmail(email).isEmpty();
    }

    private String newcomerLink(EmailAddress address, @Nullable Portal portal, ReturnPath path) {
        PortalId id = portal == null ? null : portal.id();
        Role role = portal == null ? null : Role.CONTRIBUTOR;
        return links.forAddress(address.value(), id, role, path, OneTimeLinks.BY_MAIL);
    }

    private Optional<Account> owner(
            OneTimeLink link, @Nullable PersonName name, Language language) {
        AccountId account = link.account();
        if (account != null) {
            return accounts.find(account);
        }
        String email = Objects.requireNonNull(link.email());
        return accounts.byEmail(email)
                .or(() ->
                        Optional.ofNullable(name)
                                .map(called -> accounts.create(called.value(), email, language)));
    }

    private Arrival welcome(OneTimeLink link, Account account) {
        PortalId portal = link.portal();
        Role role = link.role();
        if (portal != null && role != null) {
            accounts.grant(account.id(), role, portal);
            persons.remember(portal, account);
            audit.record(
                    portal, account, "identity.came-in-by-mail", null, Map.of("role", role.word()));
        }
        return new Arrival(account, link.returnPath());
    }

    private Letter letter(EmailAddress address, Place from, String link) {
        String media = from.portalIfAny().map(Portal::name).orElse("Parvis");
        return new Letter(
                address.value(),
                from.say("identity.letter.subject", "media", media),
                from.say(
                        "identity.letter.text",
                        "media",
                        media,
                        "link",
                        places.home(null, from.language()).absolute(link)));
    }
}
