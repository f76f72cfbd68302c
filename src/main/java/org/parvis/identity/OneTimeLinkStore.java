package org.parvis.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that sign in once, found by the hash of their secret. */
@Component
public final class OneTimeLinkStore {
    private static final String INSERT =
            """
            INSERT INTO identity.one_time_link
                (id, secret_hash, account_id, email, portal_id, role, return_path, created_at, expires_at)
            VALUES (:id, :hash, :account, :email, :portal, :role, :path, :now, :expires)
            """;
    private static final String UNUSED =
            """
            SELECT id, account_id, email, portal_id, role, return_path, expires_at FROM identity.one_time_link
            WHERE secret_hash = :hash AND used_at IS NULL AND expires_at > :now
            """;
    private static final String USE =
            """
            UPDATE identity.one_time_link SET used_at = :now
            WHERE secret_hash = :hash AND used_at IS NULL AND expires_at > :now
            RETURNING id, account_id, email, portal_id, role, return_path, expires_at
            """;
    private static final String SWEEP =
            """
            DELETE FROM identity.one_time_link WHERE expires_at < :before
            """;

    private static final RowMapper<OneTimeLink> LINK =
            (row, number) -> {
                UUID account = row.getObject("account_id", UUID.class);
                UUID portal = row.getObject("portal_id", UUID.class);
                String role = row.getString("role");
                return new OneTimeLink(
                        row.getObject("id", UUID.class),
                        account == null ? null : new AccountId(account),
                        row.getString("email"),
                        portal == null ? null : new PortalId(portal),
                        role == null ? null : Role.valueOf(role),
                        ReturnPath.of(row.getString("return_path")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant());
            };

    private final JdbcClient db;

    OneTimeLinkStore(JdbcClient db) {
        this.db = db;
    }

    void insert(OneTimeLink link, Secret secret, Instant now) {
        db.sql(INSERT)
                .param("id", link.id())
                .param("hash", secret.hash())
                .param("account", value(link.account()))
                .param("email", link.email())
                .param("portal", link.portal() == null ? null : link.portal().value())
                .param("role", link.role() == null ? null : link.role().name())
                .param("path", link.returnPath().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OneTimeLink> unused(Secret secret, Instant now) {
        return find(UNUSED, secret, now);
    }

    /** Uses the link up; nothing when it was used already, is too old or never was. */
    Optional<OneTimeLink> use(Secret secret, Instant now) {
        return find(USE, secret, now);
    }

    public void sweep(Instant before) {
        db.sql(SWEEP).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private Optional<OneTimeLink> find(String sql, Secret secret, Instant now) {
        return db.sql(sql)
                .param("hash", secret.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LINK)
                .optional();
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
