package org.parvis.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registers know of somebody who has an account. */
@Component
final class PeoplePersonalData implements PersonalData {
    private static final String KNOWN =
            """
            SELECT portal_id AS portal, name, email, telephone, birth_year, age_band, gender, district, district_source,
                   note, created_at FROM people.person WHERE account_id = :account ORDER BY created_at
            """;
    private static final String IDS =
            "SELECT portal_id, id FROM people.person WHERE account_id = :account";

    private record Key(PortalId portal, PersonId id) {}

    private final JdbcClient db;
    private final People people;

    PeoplePersonalData(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        return Map.of("people.data.known", OwnRows.of(db, KNOWN, account));
    }

    @Override
    public void erase(AccountId account) {
        db.sql(IDS)
                .param("account", account.value())
                .query((row, number) ->
                        new Key(
                                new PortalId(row.getObject("portal_id", UUID.class)),
                                new PersonId(row.getObject("id", UUID.class))))
                .list()
                .forEach(key -> people.erase(key.portal(), key.id()));
    }
}
