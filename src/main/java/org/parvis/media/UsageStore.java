package org.parvis.media;

import java.util.List;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of what uses which asset. */
@Component
public final class UsageStore {
    private static final String ADD =
            """
            INSERT INTO media.usage (portal_id, asset_id, subject) VALUES (:portal, :asset, :subject)
            ON CONFLICT DO NOTHING
            """;
    private static final String REMOVE =
            "DELETE FROM media.usage WHERE portal_id = :portal AND asset_id = :asset AND subject = :subject";
    private static final String OF_ASSET =
            "SELECT subject FROM media.usage WHERE portal_id = :portal AND asset_id = :asset ORDER BY subject";

    private final JdbcClient db;

    UsageStore(JdbcClient db) {
        this.db = db;
    }

    public void add(PortalId portal, AssetId asset, SubjectRef subject) {
        one(ADD, portal, asset).param("subject", subject.toString()).update();
    }

    public void remove(PortalId portal, AssetId asset, SubjectRef subject) {
        one(REMOVE, portal, asset).param("subject", subject.toString()).update();
    }

    List<SubjectRef> of(PortalId portal, AssetId asset) {
        return one(OF_ASSET, portal, asset)
                .query((row, number) -> SubjectRef.parse(row.getString(1)))
                .list();
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId asset) {
        return db.sql(sql).param("portal", portal.value()).param("asset", asset.value());
    }
}
