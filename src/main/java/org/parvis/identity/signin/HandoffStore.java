package org.parvis.identity.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.identity.Secret;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People on their way from the network's host to a portal's own. */
@Component
public final class HandoffStore {
    private static final String INSERT =
            """
            INSERT INTO identity.handoff (secret_hash, account_id, portal_id, host, browser_hash, family, expires_at)
            VALUES (:hash, :account, :portal, :host, :browser, :family, :expires)
            """;
    private static final String TAKE =
            """
            DELETE FROM identity.handoff WHERE portal_id = :portal AND secret_hash = :hash
            RETURNING account_id, portal_id, host, browser_hash, family, expires_at
            """;
    private static final String SWEEP =
            """
            DELETE FROM identity.handoff WHERE expires_at < :now
            """;

    private static final RowMapper<Handoff> HANDOFF =
            (row, number) ->
                    new Handoff(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new PortalId(row.getObject("portal_id", UUID.class)),
                            row.getString("host"),
                            row.getBytes("browser_hash"),
                            row.getString("family"),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant());

    private final JdbcClient db;

    HandoffStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Handoff handoff, Secret secret) {
        db.sql(INSERT)
                .param("hash", secret.hash())
                .param("account", handoff.account().value())
                .param("portal", handoff.portal().value())
                .param("host", handoff.host())
                .param("browser", handoff.browserHash())
                .param("family", handoff.family())
                .param("expires", handoff.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Once: whoever shows the secret, rightly or not, has used it up. */
    Optional<Handoff> take(PortalId portal, Secret secret) {
        return db.sql(TAKE)
                .param("portal", portal.value())
                .param("hash", secret.hash())
                .query(HANDOFF)
                .optional();
    }

    public void sweep(Instant now) {
        db.sql(SWEEP).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
