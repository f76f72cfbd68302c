package org.parvis.identity.signin;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.GrantStore;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.Slug;
import org.parvis.platform.command.AdminCommand;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** {@code parvis admin sign-in}: a link for somebody who cannot get one by mail. */
@Component
public final class SignInCommand implements AdminCommand {
    private final Accounts accounts;
    private final GrantStore grants;
    private final Portals portals;
    private final Places places;
    private final TransactionOperations tx;

    SignInCommand(
            Accounts accounts,
            GrantStore grants,
            Portals portals,
            Places places,
            TransactionOperations tx) {
        this.accounts = accounts;
        this.grants = grants;
        this.portals = portals;
        this.places = places;
        this.tx = tx;
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public String help() {
        return "MAIL-OR-NAME [PORTAL]   print a link that signs this person in once, within two days; on a new server, makes the first administrator";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("Who? " + help());
            return 2;
        }
        EmailAddress.parse(arguments.getFirst())
                .filter(mail -> nobodyAdministers())
                .ifPresent(mail -> makeFirst(mail, out));
        List<Account> found = find(arguments.getFirst());
        if (found.size() != 1) {
            out.println(
                    found.isEmpty()
                            ? "Nobody has this mail or name."
                            : "Several people have this name:");
            found.forEach(account -> out.println("  " + account.name() + " " + account.email()));
            return 1;
        }
        Portal portal =
                arguments.size() > 1
                        ? portals.bySlug(new Slug(arguments.get(1))).orElse(null)
                        : null;
        if (arguments.size() > 1 && portal == null) {
            out.println("No such portal: " + arguments.get(1));
            return 1;
        }
        out.println(address(found.getFirst(), portal));
        return 0;
    }

    private List<Account> find(String mailOrName) {
        return accounts.byEmail(mailOrName)
                .map(List::of)
                .orElseGet(() -> accounts.byName(mailOrName));
    }

    private boolean nobodyAdministers() {
        return grants.networkMembers().stream()
                .noneMatch(member -> member.role() == Role.ADMINISTRATOR);
    }

    /** A new server knows nobody: whoever runs it names its first administrator here. */
    private void makeFirst(EmailAddress mail, PrintStream out) {
        String name = mail.value().substring(0, mail.value().indexOf('@'));
        tx.executeWithoutResult(status -> {
            Account account =
                    accounts.byEmail(mail.value())
                            .orElseGet(() -> accounts.create(name, mail.value(), Language.FRENCH));
            accounts.grant(account.id(), Role.ADMINISTRATOR, null);
        });
        out.println("The first administrator of this network: " + mail);
    }

    private String address(Account account, @Nullable Portal portal) {
        String path =
                portal == null
                        ? "/compte"
                        : places.home(portal, account.language()).href("/redaction");
        return places.home(null, account.language())
                .absolute(accounts.signInLink(account.id(), path));
    }
}
