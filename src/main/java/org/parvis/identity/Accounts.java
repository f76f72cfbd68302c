package org.parvis.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;

/** What other modules may ask about people who sign in. */
@Component
public final class Accounts {
    private final AccountStore accounts;
    private final GrantStore grants;
    private final OneTimeLinks links;
    private final Clock clock;

    Accounts(AccountStore accounts, GrantStore grants, OneTimeLinks links, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.links = links;
        this.clock = clock;
    }

    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    /** The account, or 404. */
    public Account require(AccountId id) {
        return accounts.find(id).orElseThrow(NotHere::new);
    }

    /** Those of the accounts that still exist, by id: one statement for a whole list. */
    public Map<AccountId, Account> all(Collection<AccountId> ids) {
        return accounts.all(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** Capitals do not count. */
    public Optional<Account> byEmail(String email) {
        return accounts.byEmail(email);
    }

    /** Everybody who goes by this name; capitals do not count. */
    public List<Account> byName(String name) {
        return accounts.byName(name);
    }

    /**
     * A new account.
     *
     * @param name 1 to 80 characters
     * @param email nothing for a light account; refused by the database when another account has it
     */
    public Account create(String name, @Nullable String email, Language language) {
        Account account =
                new Account(new AccountId(Uuid7.next(clock)), name.strip(), email, language);
        accounts.insert(account, clock.instant());
        return account;
    }

    /** Gives a role; a portal of nothing is the network. Giving it twice changes nothing. */
    public void grant(AccountId account, Role role, @Nullable PortalId portal) {
        grants.insert(portal, Uuid7.next(clock), account, role, clock.instant());
    }

    /** Ends a role; its past stays written. */
    public void revoke(AccountId account, Role role, @Nullable PortalId portal) {
        grants.end(portal, account, role, clock.instant());
    }

    /** Who has this role on the portal, by name. */
    public List<Account> holding(PortalId portal, Role role) {
        return accounts.holding(portal, role);
    }

    /** Who has this role on the network, by name. */
    public List<Account> holdingOnNetwork(Role role) {
        return accounts.holding(null, role);
    }

    /** How many people have this role, on each portal where somebody has it. */
    public Map<PortalId, Integer> countHolding(Role role) {
        return grants.count(role);
    }

    /** The person as a visitor of a portal, outside any request: for jobs and commands. */
    public Visitor asVisitor(AccountId account, @Nullable PortalId portal) {
        return new Visitor(require(account), grants.of(account), portal);
    }

    /** A path of the network's host that signs this person in once, within two days. */
    public String signInLink(AccountId account, String returnPath) {
        return links.forAccount(account, ReturnPath.of(returnPath), OneTimeLinks.BY_ADMINISTRATOR);
    }
}
