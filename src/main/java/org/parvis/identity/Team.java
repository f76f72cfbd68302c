package org.parvis.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives and takes the roles of a portal. */
@Component
final class Team {
    private final GrantStore grants;
    private final OneTimeLinkStore links;
    private final Accounts accounts;
    private final MailSignIn mails;
    private final Audit audit;
    private final TransactionOperations tx;
    private final Clock clock;

    Team(
            GrantStore grants,
            OneTimeLinkStore links,
            Accounts accounts,
            MailSignIn mails,
            Audit audit,
            TransactionOperations tx,
            Clock clock) {
        this.grants = grants;
        this.links = links;
        this.accounts = accounts;
        this.mails = mails;
        this.audit = audit;
        this.tx = tx;
        this.clock = clock;
    }

    enum Removal {
        REMOVED,
        NOT_A_MEMBER,
        /** A portal always keeps somebody who can open it to others. */
        LAST_EDITOR
    }

    List<GrantStore.Member> members(PortalId portal) {
        return grants.members(portal);
    }

    List<OneTimeLinkStore.Letter> invited(PortalId portal) {
        return links.invitations(portal, clock.instant());
    }

    /**
     * The role is given when the letter's link is used, not before: the address may be a slip of
     * the hand.
     */
    void invite(Place place, Account by, EmailAddress address, Role role) {
        tx.executeWithoutResult(status -> {
            mails.invite(address, role, place, by);
            audit.record(
                    place.portalId(),
                    by,
                    "identity.invited",
                    null,
                    Map.of("mail", address.value(), "role", role.word()));
        });
    }

    Removal remove(PortalId portal, Account by, AccountId who, Role role) {
        return Objects.requireNonNull(tx.execute(status -> removeNow(portal, by, who, role)));
    }

    private Removal removeNow(PortalId portal, Account by, AccountId who, Role role) {
        boolean holds = grants.of(who).portals().getOrDefault(portal, Set.of()).contains(role);
        if (!holds) {
            return Removal.NOT_A_MEMBER;
        }
        if (role == Role.EDITOR && grants.countLocked(portal, Role.EDITOR) <= 1) {
            return Removal.LAST_EDITOR;
        }
        accounts.revoke(who, role, portal);
        String name = accounts.find(who).map(Account::name).orElse("");
        audit.record(
                portal,
                by,
                "identity.role-removed",
                null,
                Map.of("name", name, "role", role.word()));
        return Removal.REMOVED;
    }
}
