package org.parvis.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People whose data a portal keeps, with or without an account. */
@Component
public final class Persons {
    private static final String REMEMBER =
            """
            INSERT INTO identity.person (portal_id, id, account_id, name, created_at)
            VALUES (:portal, :id, :account, :name, :now)
            ON CONFLICT (portal_id, account_id) DO NOTHING
            """;

    private final JdbcClient db;
    private final Clock clock;

    Persons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** From now on the portal knows this person; the second time changes nothing. */
    public void remember(PortalId portal, Account account) {
        UUID id = Uuid7.next(clock);
        db.sql(REMEMBER)
                .param("portal", portal.value())
                .param("id", id)
                .param("account", account.id().value())
                .param("name", account.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
