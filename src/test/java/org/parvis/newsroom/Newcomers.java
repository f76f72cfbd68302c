package org.parvis.newsroom;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;

/** People who just arrived, each with a browser of their own. */
public final class Newcomers {
    private final Accounts accounts;
    private final int port;

    public Newcomers(Accounts accounts, int port) {
        this.accounts = accounts;
        this.port = port;
    }

    public Account somebody(String name, PortalId portal, @Nullable Role role) {
        Account account =
                accounts.create(name, UUID.randomUUID() + "@palier.example", Language.FRENCH);
        if (role != null) {
            accounts.grant(account.id(), role, portal);
        }
        return account;
    }

    public Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }
}
