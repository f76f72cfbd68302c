package org.parvis.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may be of a crew: everybody who has a role on the portal. */
@Component
public final class Members {
    private static final List<Role> TEAM = List.of(Role.FACILITATOR, Role.EDITOR, Role.CONTRIBUTOR);

    private final Accounts accounts;

    Members(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<Account> of(PortalId portal) {
        Map<AccountId, Account> members = new LinkedHashMap<>();
        TEAM.forEach(
                role -> accounts.holding(portal, role).forEach(one -> members.put(one.id(), one)));
        return List.copyOf(members.values());
    }
}
