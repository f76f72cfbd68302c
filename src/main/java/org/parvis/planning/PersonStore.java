package org.parvis.planning;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wish of the planning, and the private address of their calendar. */
@Component
final class PersonStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 18;
    private static final String FIND =
            "SELECT account_id, key, reminders FROM planning.person WHERE portal_id = :portal AND account_id = :account";
    private static final String BY_KEY =
            "SELECT account_id, key, reminders FROM planning.person WHERE portal_id = :portal AND key = :key";
    private static final String KNOW =
            """
            INSERT INTO planning.person (portal_id, account_id, key) VALUES (:portal, :account, :key)
            ON CONFLICT (portal_id, account_id) DO NOTHING
            """;
    private static final String NEW_KEY =
            "UPDATE planning.person SET key = :key WHERE portal_id = :portal AND account_id = :account";
    private static final String REMINDERS =
            "UPDATE planning.person SET reminders = :wanted WHERE portal_id = :portal AND account_id = :account";

    /**
     * @param key the word of the private addresses
     * @param reminders whether letters may remind
     */
    record Wish(AccountId account, String key, boolean reminders) {}

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    /** What somebody wishes; who never said has reminders. */
    Wish of(PortalId portal, AccountId account) {
        sql(KNOW, portal, account).param("key", key()).update();
        return sql(FIND, portal, account).query(PersonStore::row).single();
    }

    Optional<Wish> byKey(PortalId portal, String key) {
        return db.sql(BY_KEY)
                .param("portal", portal.value())
                .param("key", key)
                .query(PersonStore::row)
                .optional();
    }

    /** Another private address; the one before is closed. */
    void renew(PortalId portal, AccountId account) {
        sql(NEW_KEY, portal, account).param("key", key()).update();
    }

    void reminders(PortalId portal, AccountId account, boolean wanted) {
        sql(REMINDERS, portal, account).param("wanted", wanted).update();
    }

    private static String key() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal, AccountId account) {
        return db.sql(text).param("portal", portal.value()).param("account", account.value());
    }

    private static Wish row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Wish(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("key"),
                row.getBoolean("reminders"));
    }
}
