package org.parvis.media.upload;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the sender's device said of its sendings: a key of its own, and which copy an original comes
 * to replace.
 */
@Component
public final class SendingStore {
    private static final String NOTE =
            """
            UPDATE media.asset SET sent_key = nullif(:key, ''), replaces = :replaces
            WHERE portal_id = :portal AND id = :asset
            """;
    private static final String SENT_AS =
            "SELECT id FROM media.asset WHERE portal_id = :portal AND owner_id = :owner AND sent_key = :key";
    private static final String REPLACES =
            """
            SELECT replaces FROM media.asset original WHERE portal_id = :portal AND id = :asset AND replaces IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM media.asset copy WHERE copy.portal_id = original.portal_id
                    AND copy.id = original.replaces AND copy.owner_id IS DISTINCT FROM original.owner_id)
            """;

    private final JdbcClient db;

    SendingStore(JdbcClient db) {
        this.db = db;
    }

    void note(PortalId portal, AssetId asset, String key, @Nullable AssetId replaces) {
        db.sql(NOTE)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .param("key", key)
                .param("replaces", replaces == null ? null : replaces.value(), Types.OTHER)
                .update();
    }

    /** The asset that this account already announced under this key. */
    Optional<AssetId> sentAs(PortalId portal, AccountId owner, String key) {
        return db.sql(SENT_AS)
                .param("portal", portal.value())
                .param("owner", owner.value())
                .param("key", key)
                .query((row, number) -> new AssetId(row.getObject(1, UUID.class)))
                .optional();
    }

    public Optional<AssetId> replaced(PortalId portal, AssetId asset) {
        return db.sql(REPLACES)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .query((row, number) -> new AssetId(row.getObject(1, UUID.class)))
                .optional();
    }
}
