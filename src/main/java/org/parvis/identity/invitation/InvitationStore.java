package org.parvis.identity.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.identity.Secret;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations. A portal of nothing means the network. */
@Component
public final class InvitationStore {
    private static final String COLUMNS =
            """
            id, portal_id, role, means, email, shown, invited_by, invited_by_name, expires_at, entries, most_entries
            """;
    private static final String LIVING =
            "revoked_at IS NULL AND expires_at > :now AND entries < most_entries";
    private static final String INSERT =
            """
            INSERT INTO identity.invitation (id, portal_id, role, means, email, secret_hash, shown, invited_by,
                invited_by_name, created_at, expires_at, most_entries)
            VALUES (:id, :portal, :role, :means, :email, :hash, :shown, :by, :byName, :now, :expires, :most)
            """;
    private static final String OF_PORTAL =
            "SELECT "
                    + COLUMNS
                    + " FROM identity.invitation WHERE portal_id IS NOT DISTINCT FROM :portal::uuid AND "
                    + LIVING
                    + " ORDER BY created_at DESC, id DESC LIMIT 200";
    private static final String BY_SECRET =
            "SELECT "
                    + COLUMNS
                    + " FROM identity.invitation WHERE secret_hash = :hash AND "
                    + LIVING;
    private static final String BY_WORDS =
            "SELECT "
                    + COLUMNS
                    + " FROM identity.invitation WHERE means = 'CODE' AND shown = :words AND "
                    + LIVING
                    + " AND (:portal::uuid IS NULL OR portal_id = :portal::uuid)";
    private static final String ENTER =
            "UPDATE identity.invitation SET entries = entries + 1 WHERE id = :id AND " + LIVING;
    private static final String REVOKE =
            """
            UPDATE identity.invitation SET revoked_at = :now
            WHERE portal_id IS NOT DISTINCT FROM :portal::uuid AND id = :id AND revoked_at IS NULL
            """;
    private static final String SWEEP =
            """
            DELETE FROM identity.invitation WHERE expires_at < :before
            """;

    private static final RowMapper<Invitation> INVITATION =
            (row, number) -> {
                UUID portal = row.getObject("portal_id", UUID.class);
                return new Invitation(
                        row.getObject("id", UUID.class),
                        portal == null ? null : new PortalId(portal),
                        Role.valueOf(row.getString("role")),
                        Invitation.Means.valueOf(row.getString("means")),
                        row.getString("email"),
                        row.getString("shown"),
                        new AccountId(row.getObject("invited_by", UUID.class)),
                        row.getString("invited_by_name"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getInt("most_entries"));
            };

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Invitation invitation, byte @Nullable [] secretHash, Instant now) {
        db.sql(INSERT)
                .param("id", invitation.id())
                .param("portal", value(invitation.portal()))
                .param("role", invitation.role().name())
                .param("means", invitation.means().name())
                .param("email", invitation.email())
                .param("hash", secretHash)
                .param("shown", invitation.shown())
                .param("by", invitation.by().value())
                .param("byName", invitation.byName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .param("most", invitation.mostEntries())
                .update();
    }

    /** Those that still may be accepted, the newest first. */
    List<Invitation> living(@Nullable PortalId portal, Instant now) {
        return db.sql(OF_PORTAL)
                .param("portal", text(portal))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(INVITATION)
                .list();
    }

    Optional<Invitation> bySecret(Secret secret, Instant now) {
        return db.sql(BY_SECRET)
                .param("hash", secret.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(INVITATION)
                .optional();
    }

    /**
     * @param portal whose codes count; nothing when the code was typed on the network's page
     */
    Optional<Invitation> byWords(@Nullable PortalId portal, String words, Instant now) {
        return db.sql(BY_WORDS)
                .param("portal", text(portal))
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(INVITATION)
                .optional();
    }

    /** Whether a place was left: two people may accept in the same moment. */
    boolean enter(Invitation invitation, Instant now) {
        return db.sql(ENTER)
                        .param("id", invitation.id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean revoke(@Nullable PortalId portal, UUID id, Instant now) {
        return db.sql(REVOKE)
                        .param("portal", text(portal))
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void sweep(Instant before) {
        db.sql(SWEEP).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static @Nullable UUID value(@Nullable PortalId portal) {
        return portal == null ? null : portal.value();
    }

    private static @Nullable String text(@Nullable PortalId portal) {
        return portal == null ? null : portal.value().toString();
    }
}
