package org.parvis.identity.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself, and everything that goes with it; forgotten after all other modules. */
@Component
final class IdentityPersonalData implements PersonalData {
    private static final String ACCOUNT =
            "SELECT name, email, language, created_at FROM identity.account WHERE id = :account";
    private static final String ROLES =
            """
            SELECT portal_id AS portal, role, granted_at, ended_at FROM identity.role_grant
            WHERE account_id = :account ORDER BY granted_at
            """;
    private static final String PEOPLE =
            """
            SELECT portal_id AS portal, name, email, telephone, birth_year, created_at FROM identity.person
            WHERE account_id = :account
            """;
    private static final String PASSKEYS =
            "SELECT label, created_at, last_used_at FROM identity.passkey WHERE account_id = :account";
    private static final String ELSEWHERE =
            "SELECT issuer, subject FROM identity.oidc_link WHERE account_id = :account ORDER BY issuer";
    private static final String SESSIONS =
            """
            SELECT to_timestamp(creation_time / 1000) AS since, to_timestamp(last_access_time / 1000) AS seen
            FROM identity.session WHERE principal_name = :account::text
            """;
    private static final String INVITATIONS =
            """
            SELECT portal_id AS portal, role, means, email, created_at, expires_at FROM identity.invitation
            WHERE invited_by = :account
               OR lower(email) = (SELECT lower(email) FROM identity.account WHERE id = :account)
            """;
    private static final String DONE =
            """
            SELECT portal_id AS portal, at, what, subject, details FROM identity.audit
            WHERE account_id = :account ORDER BY at
            """;

    /** In this order: what names the person elsewhere is found by the account's own row. */
    private static final List<String> FORGET =
            List.of(
                    """
                    UPDATE identity.audit SET details = jsonb_set(details, '{mail}', '"…"')
                    WHERE lower(details ->> 'mail') = (SELECT lower(email) FROM identity.account WHERE id = :account)
                    """,
                    """
                    UPDATE identity.audit SET details = jsonb_set(details, '{name}', '"…"')
                    WHERE details ->> 'name' IS NOT NULL AND subject = 'identity:account:' || :account::text
                    """,
                    """
                    UPDATE identity.audit SET details = jsonb_set(details, '{by}', '"…"')
                    WHERE details ->> 'by' = (SELECT name FROM identity.account WHERE id = :account)
                      AND what = 'identity.invitation-accepted'
                    """,
                    "UPDATE identity.audit SET account_name = '' WHERE account_id = :account",
                    """
                    DELETE FROM identity.invitation WHERE invited_by = :account
                       OR lower(email) = (SELECT lower(email) FROM identity.account WHERE id = :account)
                    """,
                    """
                    DELETE FROM identity.one_time_link
                    WHERE lower(email) = (SELECT lower(email) FROM identity.account WHERE id = :account)
                    """,
                    "DELETE FROM identity.session WHERE principal_name = :account::text",
                    "DELETE FROM identity.person WHERE account_id = :account",
                    // roles, passkeys, links and handoffs go with it
                    "DELETE FROM identity.account WHERE id = :account");

    private final JdbcClient db;

    IdentityPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        kept.put("identity.data.account", OwnRows.of(db, ACCOUNT, account));
        kept.put("identity.data.roles", OwnRows.of(db, ROLES, account));
        kept.put("identity.data.people", OwnRows.of(db, PEOPLE, account));
        kept.put("identity.data.passkeys", OwnRows.of(db, PASSKEYS, account));
        kept.put("identity.data.elsewhere", OwnRows.of(db, ELSEWHERE, account));
        kept.put("identity.data.sessions", OwnRows.of(db, SESSIONS, account));
        kept.put("identity.data.invitations", OwnRows.of(db, INVITATIONS, account));
        kept.put("identity.data.done", OwnRows.of(db, DONE, account));
        return kept;
    }

    @Override
    public void erase(AccountId account) {
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
    }
}
