package org.parvis.media.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of uploads. The identifier of an upload is that of its asset, and enough to find its portal.
 */
@Component
public final class UploadStore {
    private static final String COLUMNS =
            "SELECT portal_id, id, owner_id, metadata, bytes, finished, created_at, expires_at FROM media.upload ";
    private static final String BY_ID =
            COLUMNS + "WHERE id = :id AND owner_id = :owner AND expires_at > :now";
    private static final String UNFINISHED =
            COLUMNS
                    + """
                    WHERE portal_id = :portal AND owner_id = :owner AND NOT finished AND expires_at > :now
                    ORDER BY created_at DESC, id
                    """;
    private static final String ALL_UNFINISHED =
            COLUMNS + "WHERE NOT finished AND expires_at > :now";
    private static final String EXPIRED = COLUMNS + "WHERE expires_at <= :now";
    private static final String EXISTS = "SELECT count(*) FROM media.upload WHERE id = :id";
    private static final String INSERT =
            """
            INSERT INTO media.upload (portal_id, id, owner_id, metadata, bytes, created_at, expires_at)
            VALUES (:portal, :id, :owner, :metadata, :bytes, :created, :expires)
            """;
    private static final String POSTPONE =
            "UPDATE media.upload SET expires_at = :expires WHERE portal_id = :portal AND id = :id";
    private static final String FINISH =
            "UPDATE media.upload SET finished = true WHERE portal_id = :portal AND id = :id AND NOT finished";
    private static final String DELETE =
            "DELETE FROM media.upload WHERE portal_id = :portal AND id = :id";

    private final JdbcClient db;
    private final Clock clock;

    UploadStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An upload.
     *
     * @param metadata as tus encodes it
     * @param bytes announced
     */
    public record Upload(
            PortalId portal,
            AssetId id,
            AccountId owner,
            String metadata,
            long bytes,
            boolean finished,
            Instant createdAt,
            Instant expiresAt) {}

    /** The upload of this account, unless it has expired. */
    Optional<Upload> find(AssetId id, AccountId owner) {
        return db.sql(BY_ID)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("now", now())
                .query(this::upload)
                .optional();
    }

    List<Upload> unfinished(PortalId portal, AccountId owner) {
        return db.sql(UNFINISHED)
                .param("portal", portal.value())
                .param("owner", owner.value())
                .param("now", now())
                .query(this::upload)
                .list();
    }

    /** Of all portals. */
    List<Upload> unfinished() {
        return db.sql(ALL_UNFINISHED).param("now", now()).query(this::upload).list();
    }

    /** Of all portals. */
    List<Upload> expired() {
        return db.sql(EXPIRED).param("now", now()).query(this::upload).list();
    }

    /** Whether it is known on any portal, expired or not. */
    boolean exists(AssetId id) {
        return db.sql(EXISTS)
                        .param("id", id.value())
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    public void insert(Upload upload) {
        one(INSERT, upload.portal(), upload.id())
                .param("owner", upload.owner().value())
                .param("metadata", upload.metadata())
                .param("bytes", upload.bytes())
                .param("created", at(upload.createdAt()))
                .param("expires", at(upload.expiresAt()))
                .update();
    }

    void postpone(PortalId portal, AssetId id, Instant expiresAt) {
        one(POSTPONE, portal, id).param("expires", at(expiresAt)).update();
    }

    /** Whether this call finished it: one caller only gets true. */
    boolean finish(PortalId portal, AssetId id) {
        return one(FINISH, portal, id).update() == 1;
    }

    void delete(PortalId portal, AssetId id) {
        one(DELETE, portal, id).update();
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone());
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new PortalId(row.getObject("portal_id", UUID.class)),
                new AssetId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getString("metadata"),
                row.getLong("bytes"),
                row.getBoolean("finished"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
