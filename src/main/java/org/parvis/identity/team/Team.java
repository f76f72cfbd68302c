package org.parvis.identity.team;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.GrantStore;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives and takes the roles of a portal. */
@Component
final class Team {
    private final GrantStore grants;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionOperations tx;

    Team(GrantStore grants, Accounts accounts, Audit audit, TransactionOperations tx) {
        this.grants = grants;
        this.accounts = accounts;
        this.audit = audit;
        this.tx = tx;
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
                new SubjectRef("identity", "account", who.value()),
                Map.of("name", name, "role", role.word()));
        return Removal.REMOVED;
    }
}
