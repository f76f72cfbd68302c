package org.parvis.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.Ladder;
import org.parvis.identity.PersonName;
import org.parvis.identity.Persons;
import org.parvis.identity.Secret;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Refused;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Invites people to a role: by letter, by three words, by a square to photograph. The role is given
 * when the invitation is accepted, and only while the person who invites may still give it.
 */
@Component
@NamedInterface("invitation")
public final class Invitations {
    static final Duration LETTER = Duration.ofDays(7);
    static final Duration SQUARE = Duration.ofDays(7);
    // short, for three words can be guessed: see WorkshopDoor
    static final Duration CODE = Duration.ofDays(1);

    private static final int A_WHOLE_ROOM = 40;

    private final InvitationStore invitations;
    private final InvitationLetters letters;
    private final WorkshopCodeStore codes;
    private final Accounts accounts;
    private final Persons persons;
    private final Audit audit;
    private final TransactionOperations tx;
    private final Clock clock;

    Invitations(
            InvitationStore invitations,
            InvitationLetters letters,
            WorkshopCodeStore codes,
            Accounts accounts,
            Persons persons,
            Audit audit,
            TransactionOperations tx,
            Clock clock) {
        this.invitations = invitations;
        this.letters = letters;
        this.codes = codes;
        this.accounts = accounts;
        this.persons = persons;
        this.audit = audit;
        this.tx = tx;
        this.clock = clock;
    }

    /** Whether this is an address that a letter can be sent to. */
    public static boolean isAddress(String typed) {
        return EmailAddress.parse(typed).isPresent();
    }

    /**
     * Sends a letter, in the caller's transaction when there is one; 403 for a role above one's
     * own.
     *
     * @param portal nothing for the network
     * @param media its name; the portal may have been opened in this very transaction
     * @param mail of a form that {@link #isAddress} accepts
     */
    public void byMail(
            @Nullable PortalId portal,
            String media,
            Role role,
            String mail,
            Account by,
            Language language) {
        EmailAddress address = EmailAddress.parse(mail).orElseThrow();
        tx.executeWithoutResult(status -> {
            Secret secret = Secret.random();
            Invitation invitation =
                    invitation(portal, role, Invitation.Means.MAIL, address.value(), null, by);
            keep(invitation, secret.hash(), by);
            letters.send(invitation, media, secret, language);
        });
    }

    /** A square to photograph, which also is a link to hand on. */
    public Invitation byLink(@Nullable PortalId portal, Role role, Account by) {
        Secret secret = Secret.random();
        Invitation invitation =
                invitation(portal, role, Invitation.Means.LINK, null, secret.text(), by);
        tx.executeWithoutResult(status -> keep(invitation, secret.hash(), by));
        return invitation;
    }

    /** Three words to type on the page where people sign in. */
    public Invitation byCode(PortalId portal, Role role, Account by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Invitation invitation =
                            invitation(portal, role, Invitation.Means.CODE, null, freeWords(), by);
                    keep(invitation, null, by);
                    return invitation;
                }));
    }

    public List<Invitation> living(@Nullable PortalId portal) {
        return invitations.living(portal, clock.instant());
    }

    /** Whether there was something to take back. */
    public boolean revoke(@Nullable PortalId portal, UUID id, Account by) {
        return Boolean.TRUE.equals(
                tx.execute(status -> {
                    boolean revoked = invitations.revoke(portal, id, clock.instant());
                    if (revoked) {
                        audit.record(portal, by, "identity.invitation-revoked", null, Map.of());
                    }
                    return revoked;
                }));
    }

    /** What the secret is good for; nothing when it is too old, used, taken back or never was. */
    Optional<Invitation> look(Secret secret) {
        return invitations.bySecret(secret, clock.instant()).filter(this::stillAllowed);
    }

    /**
     * Gives the role.
     *
     * @param known who is signed in on this browser; a letter is for its reader, whoever that is
     * @param name how to call somebody new
     */
    Optional<Account> accept(
            Secret secret, @Nullable Account known, @Nullable PersonName name, Language language) {
        return Objects.requireNonNull(
                tx.execute(status ->
                        look(secret)
                                .flatMap(invitation -> enter(invitation, known, name, language))));
    }

    /** The same by three words; in the caller's transaction. */
    Optional<DoorOutcome> acceptWords(
            @Nullable PortalId portal, String words, WorkshopDoor.Caller caller) {
        return invitations
                .byWords(portal, words, clock.instant())
                .filter(this::stillAllowed)
                .flatMap(invitation ->
                        enter(invitation, caller.known(), caller.name(), caller.language())
                                .map(account ->
                                        new DoorOutcome.Open(
                                                account,
                                                Objects.requireNonNull(invitation.portal()))));
    }

    /** Whether the person who accepts has to say how to call them. */
    boolean isForNewcomer(Invitation invitation, @Nullable Account known) {
        return owner(invitation, known).isEmpty();
    }

    private Optional<Account> enter(
            Invitation invitation,
            @Nullable Account known,
            @Nullable PersonName name,
            Language language) {
        Optional<Account> owner = owner(invitation, known);
        if (owner.isEmpty() && name == null) {
            return Optional.empty();
        }
        if (!invitations.enter(invitation, clock.instant())) {
            return Optional.empty();
        }
        Account account =
                owner.orElseGet(() ->
                        accounts.create(
                                Objects.requireNonNull(name).value(),
                                invitation.email(),
                                language));
        welcome(invitation, account);
        return Optional.of(account);
    }

    private Optional<Account> owner(Invitation invitation, @Nullable Account known) {
        String email = invitation.email();
        return email == null ? Optional.ofNullable(known) : accounts.byEmail(email);
    }

    private void welcome(Invitation invitation, Account account) {
        PortalId portal = invitation.portal();
        accounts.grant(account.id(), invitation.role(), portal);
        if (portal != null) {
            persons.remember(portal, account);
        }
        audit.record(
                portal,
                account,
                "identity.invitation-accepted",
                new SubjectRef("identity", "account", account.id().value()),
                Map.of("role", invitation.role().word(), "by", invitation.byName()));
    }

    private boolean stillAllowed(Invitation invitation) {
        return accounts.find(invitation.by())
                .map(by -> accounts.asVisitor(by.id(), invitation.portal()))
                .filter(by -> Ladder.mayGive(by.roles(), invitation.role()))
                .isPresent();
    }

    private void keep(Invitation invitation, byte @Nullable [] hash, Account by) {
        if (!stillAllowed(invitation)) {
            throw new Refused(403, "identity.not-for-you");
        }
        invitations.insert(invitation, hash, clock.instant());
        audit.record(
                invitation.portal(),
                by,
                "identity.invited-by-"
                        + invitation.means().name().toLowerCase(java.util.Locale.ROOT),
                null,
                Map.of(
                        "mail",
                        Objects.requireNonNullElse(invitation.email(), ""),
                        "role",
                        invitation.role().word()));
    }

    /**
     * A role above contributing is for one person: a photograph of the wall must not be worth more.
     */
    private Invitation invitation(
            @Nullable PortalId portal,
            Role role,
            Invitation.Means means,
            @Nullable String email,
            @Nullable String shown,
            Account by) {
        boolean many = role == Role.CONTRIBUTOR && means != Invitation.Means.MAIL;
        Duration life =
                switch (means) {
                    case MAIL -> LETTER;
                    case CODE -> CODE;
                    case LINK -> SQUARE;
                };
        return new Invitation(
                Uuid7.next(clock),
                portal,
                role,
                means,
                email,
                shown,
                by.id(),
                by.name(),
                clock.instant().plus(life),
                0,
                many ? A_WHOLE_ROOM : 1);
    }

    private String freeWords() {
        Instant now = clock.instant();
        String words = WorkshopWords.random();
        while (codes.taken(words, now) || invitations.byWords(null, words, now).isPresent()) {
            words = WorkshopWords.random();
        }
        return words;
    }
}
