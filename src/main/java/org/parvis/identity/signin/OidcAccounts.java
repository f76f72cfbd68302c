package org.parvis.identity.signin;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.PersonName;
import org.parvis.identity.Persons;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whose account somebody of the provider is: the one that came in with that subject before, else
 * the one with the address that the provider has verified, else none.
 */
@Component
final class OidcAccounts {
    private static final String LINKED =
            "SELECT account_id FROM identity.oidc_link WHERE issuer = :issuer AND subject = :subject";
    private static final String LINK =
            """
            INSERT INTO identity.oidc_link (issuer, subject, account_id) VALUES (:issuer, :subject, :account)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient db;
    private final Accounts accounts;
    private final Persons persons;
    private final Audit audit;
    private final OidcSettings settings;
    private final TransactionOperations tx;

    OidcAccounts(
            JdbcClient db,
            Accounts accounts,
            Persons persons,
            Audit audit,
            OidcSettings settings,
            TransactionOperations tx) {
        this.db = db;
        this.accounts = accounts;
        this.persons = persons;
        this.audit = audit;
        this.settings = settings;
        this.tx = tx;
    }

    /**
     * The account that comes in, or nothing when nobody here knows the person.
     *
     * @param portal the media the person comes from, where a newcomer may become a contributor
     */
    Optional<Account> arrive(OidcPerson person, @Nullable Portal portal, Language language) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Optional<Account> known = linked(person).or(() -> byAddress(person));
                    Optional<Account> comes = known.or(() -> newcomer(person, portal, language));
                    comes.ifPresent(account ->
                            audit.record(
                                    null,
                                    account,
                                    "identity.came-in-by-oidc",
                                    null,
                                    Map.of("provider", settings.shown())));
                    return comes;
                }));
    }

    private Optional<Account> linked(OidcPerson person) {
        return db.sql(LINKED)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(accounts::find);
    }

    private Optional<Account> byAddress(OidcPerson person) {
        String email = person.email();
        Optional<Account> account = email == null ? Optional.empty() : accounts.byEmail(email);
        account.ifPresent(found -> link(person, found));
        return account;
    }

    private Optional<Account> newcomer(
            OidcPerson person, @Nullable Portal portal, Language language) {
        String email = person.email();
        if (!settings.newcomers() || email == null || portal == null || portal.archived()) {
            return Optional.empty();
        }
        PersonName name = person.name();
        String called = name == null ? email.substring(0, email.indexOf('@')) : name.value();
        Account account = accounts.create(called, email, language);
        accounts.grant(account.id(), Role.CONTRIBUTOR, portal.id());
        persons.remember(portal.id(), account);
        link(person, account);
        return Optional.of(account);
    }

    private void link(OidcPerson person, Account account) {
        db.sql(LINK)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("account", account.id().value())
                .update();
    }
}
