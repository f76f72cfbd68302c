package org.parvis.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts of the network. */
@Component
public final class AccountStore {
    private static final String BY_ID =
            """
            SELECT id, name, email, language FROM identity.account WHERE id = :id
            """;
    private static final String BY_IDS =
            """
            SELECT id, name, email, language FROM identity.account WHERE id IN (:ids)
            """;
    private static final String BY_EMAIL =
            """
            SELECT id, name, email, language FROM identity.account WHERE lower(email) = lower(:email)
            """;
    private static final String BY_NAME =
            """
            SELECT id, name, email, language FROM identity.account
            WHERE lower(name) = lower(:name) ORDER BY created_at, id
            """;
    private static final String HOLDING =
            """
            SELECT a.id, a.name, a.email, a.language
            FROM identity.account a JOIN identity.role_grant g ON g.account_id = a.id
            WHERE g.portal_id IS NOT DISTINCT FROM :portal::uuid AND g.role = :role AND g.ended_at IS NULL
            ORDER BY a.name COLLATE "fr-x-icu", a.id
            """;
    private static final String INSERT =
            """
            INSERT INTO identity.account (id, name, email, language, created_at)
            VALUES (:id, :name, :email, :language, :now)
            """;
    private static final String UPDATE =
            """
            UPDATE identity.account SET name = :name, language = :language WHERE id = :id
            """;

    private static final RowMapper<Account> ACCOUNT =
            (row, number) ->
                    new Account(
                            new AccountId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            new Language(row.getString("language")));

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    public Optional<Account> find(AccountId id) {
        return db.sql(BY_ID).param("id", id.value()).query(ACCOUNT).optional();
    }

    List<Account> all(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(BY_IDS)
                        .param("ids", ids.stream().map(AccountId::value).toList())
                        .query(ACCOUNT)
                        .list();
    }

    Optional<Account> byEmail(String email) {
        return db.sql(BY_EMAIL).param("email", email.strip()).query(ACCOUNT).optional();
    }

    List<Account> byName(String name) {
        return db.sql(BY_NAME).param("name", name.strip()).query(ACCOUNT).list();
    }

    List<Account> holding(@Nullable PortalId portal, Role role) {
        return db.sql(HOLDING)
                .param("portal", portal == null ? null : portal.value())
                .param("role", role.name())
                .query(ACCOUNT)
                .list();
    }

    void insert(Account account, Instant now) {
        write(INSERT, account)
                .param("email", emailOf(account))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void update(Account account) {
        write(UPDATE, account).update();
    }

    private JdbcClient.StatementSpec write(String sql, Account account) {
        return db.sql(sql)
                .param("id", account.id().value())
                .param("name", account.name())
                .param("language", account.language().tag());
    }

    private static @Nullable String emailOf(Account account) {
        return account.email() == null ? null : account.email().strip();
    }
}
