package org.parvis.demonstration;

import java.util.List;
import java.util.Locale;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the accounts of the people and gives them their roles. */
@Component
final class Troupe {
    private static final String NETWORK = "network";

    private final Accounts accounts;
    private final Stages stages;
    private final MadeStore made;
    private final TransactionOperations tx;

    Troupe(Accounts accounts, Stages stages, MadeStore made, TransactionOperations tx) {
        this.accounts = accounts;
        this.stages = stages;
        this.made = made;
        this.tx = tx;
    }

    void join(List<Cast.Person> people) {
        for (Cast.Person person : people) {
            if (!made.has(key(person.key()))) {
                tx.executeWithoutResult(status -> join(person));
            }
        }
    }

    private void join(Cast.Person person) {
        String language = person.language();
        Account account =
                accounts.create(
                        person.name(),
                        person.email(),
                        language == null ? Language.FRENCH : new Language(language));
        person.roles()
                .forEach((where, role) -> {
                    PortalId portal = where.equals(NETWORK) ? null : stages.require(where).id();
                    accounts.grant(
                            account.id(), Role.valueOf(role.toUpperCase(Locale.ROOT)), portal);
                });
        made.note(key(person.key()), account.id().value());
    }

    Account require(String key) {
        return accounts.require(new AccountId(made.find(key(key)).orElseThrow()));
    }

    /** Whether this person was made and has not been erased since. */
    boolean has(String key) {
        return made.find(key(key)).map(AccountId::new).flatMap(accounts::find).isPresent();
    }

    private static String key(String person) {
        return "person:" + person;
    }
}
