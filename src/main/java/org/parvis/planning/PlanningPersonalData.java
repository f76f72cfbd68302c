package org.parvis.planning;

import java.util.List;
import java.util.Map;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody made or was to make; it stays without their name. */
@Component
final class PlanningPersonalData implements PersonalData {
    private static final String ASSIGNMENTS =
            """
            SELECT a.portal_id AS portal, a.title, a.kind, a.due, c.name FROM planning.crew AS c
            JOIN planning.assignment AS a ON a.portal_id = c.portal_id AND a.id = c.assignment_id
            WHERE c.account_id = :account ORDER BY a.due
            """;
    private static final List<String> FORGET =
            List.of(
                    "UPDATE planning.crew SET account_id = NULL, name = '…' WHERE account_id = :account",
                    "DELETE FROM planning.person WHERE account_id = :account");

    private final JdbcClient db;

    PlanningPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        return Map.of("planning.data.assignments", OwnRows.of(db, ASSIGNMENTS, account));
    }

    @Override
    public void erase(AccountId account) {
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
    }
}
