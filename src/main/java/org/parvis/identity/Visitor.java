package org.parvis.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Refused;

/**
 * Whoever asks for the page, signed in or not, seen from the portal where the page is. An argument
 * of any handler.
 */
public final class Visitor {
    private final @Nullable Account account;
    private final Grants grants;
    private final Set<Role> roles;

    public Visitor(@Nullable Account account, Grants grants, @Nullable PortalId here) {
        this.account = account;
        this.grants = grants;
        this.roles = rolesOf(account, grants, here);
    }

    /** Somebody who is not signed in. */
    public static Visitor anonymous() {
        return new Visitor(null, Grants.NONE, null);
    }

    private static Set<Role> rolesOf(
            @Nullable Account account, Grants grants, @Nullable PortalId here) {
        Set<Role> roles = EnumSet.of(Role.VISITOR, Role.LINK_HOLDER);
        if (account != null) {
            roles.add(Role.ACCOUNT);
            roles.addAll(here == null ? grants.network() : grants.on(here));
        }
        return roles;
    }

    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    public boolean signedIn() {
        return account != null;
    }

    /** The account, on routes that nobody reaches without one; else 401. */
    public Account required() {
        if (account == null) {
            throw new Refused(401, "identity.sign-in-first");
        }
        return account;
    }

    /**
     * Roles on the portal of this page and on the network, with VISITOR, LINK_HOLDER and, once
     * signed in, ACCOUNT.
     */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean may(Action action) {
        return action.roles().stream().anyMatch(roles::contains);
    }

    /** Refuses with 403, or 401 before sign-in. */
    public void must(Action action) {
        if (!may(action)) {
            throw account == null
                    ? new Refused(401, "identity.sign-in-first")
                    : new Refused(403, "identity.not-for-you");
        }
    }

    /**
     * The same person seen from a portal: for network routes that name a portal otherwise than in
     * their address, such as uploads.
     */
    public Visitor on(PortalId portal) {
        return new Visitor(account, grants, portal);
    }
}
