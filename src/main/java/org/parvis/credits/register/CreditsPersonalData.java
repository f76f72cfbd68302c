package org.parvis.credits.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Crews and consents of somebody who signs in. A credit stays with the name chosen for it, tied to
 * nobody; a consent stays, for it proves what others agreed to, without the name of who recorded
 * it.
 */
@Component
final class CreditsPersonalData implements PersonalData {
    private static final String CREWS =
            """
            SELECT portal_id AS portal, subject, name, array_to_string(roles, ', ') AS roles, age, note, since
            FROM credits.credit WHERE account_id = :account ORDER BY since
            """;
    private static final String RECORDED =
            """
            SELECT portal_id AS portal, appearance_id AS appearance, decision, signed_at FROM credits.signature
            WHERE recorded_by = :account ORDER BY signed_at
            """;
    private static final List<String> FORGET =
            List.of(
                    "UPDATE credits.credit SET account_id = NULL, age = NULL WHERE account_id = :account",
                    "UPDATE credits.appearance SET created_name = '…' WHERE created_by = :account",
                    "UPDATE credits.signature SET recorded_name = '…' WHERE recorded_by = :account",
                    "UPDATE credits.paper SET added_name = '…' WHERE added_by = :account",
                    "UPDATE credits.link SET created_name = '…' WHERE created_by = :account",
                    "UPDATE credits.declaration SET declared_name = '…' WHERE declared_by = :account",
                    "UPDATE credits.removal SET decided_name = '…' WHERE decided_by = :account");

    private final JdbcClient db;

    CreditsPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        kept.put("credits.data.crews", OwnRows.of(db, CREWS, account));
        kept.put("credits.data.recorded", OwnRows.of(db, RECORDED, account));
        return kept;
    }

    @Override
    public void erase(AccountId account) {
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
    }
}
