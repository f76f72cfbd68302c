package org.parvis.conference.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ideas that somebody gave and conferences where they were. Ideas stay without their name; a vote
 * that was counted stays a number.
 */
@Component
final class ConferencePersonalData implements PersonalData {
    private static final String IDEAS =
            """
            SELECT portal_id AS portal, words, name, came_at, state, reason FROM conference.idea
            WHERE account_id = :account ORDER BY came_at
            """;
    private static final String CONFERENCES =
            """
            SELECT portal_id AS portal, conference_id AS conference, name, came_at FROM conference.attendee
            WHERE account_id = :account ORDER BY came_at
            """;
    private static final List<String> FORGET =
            List.of(
                    "UPDATE conference.idea SET account_id = NULL, name = '', email = '' WHERE account_id = :account",
                    "UPDATE conference.attendee SET account_id = NULL, name = '…', email = '' WHERE account_id = :account",
                    "UPDATE conference.conference SET opened_name = '…' WHERE opened_by = :account");

    private final JdbcClient db;

    ConferencePersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        kept.put("conference.data.ideas", OwnRows.of(db, IDEAS, account));
        kept.put("conference.data.conferences", OwnRows.of(db, CONFERENCES, account));
        return kept;
    }

    @Override
    public void erase(AccountId account) {
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
    }
}
