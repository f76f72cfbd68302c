package org.parvis.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.parvis.platform.storage.FileHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of renditions. */
@Component
public final class RenditionStore {
    private static final String COLUMNS =
            """
            SELECT name, role, hash, bytes, type, width, height, peak_rate, codecs
            FROM media.rendition
            WHERE portal_id = :portal AND asset_id = :asset
            """;
    private static final String CURRENT =
            COLUMNS + " AND retired_at IS NULL ORDER BY role, bytes, name";
    private static final String BY_NAME = COLUMNS + " AND name = :name";
    private static final String KEEP =
            """
            INSERT INTO media.rendition
                (portal_id, asset_id, name, role, hash, bytes, type, width, height, peak_rate, codecs)
            VALUES (:portal, :asset, :name, :role, :hash, :bytes, :type, :width, :height, :rate, :codecs)
            ON CONFLICT (portal_id, asset_id, name) DO UPDATE
            SET role = excluded.role, hash = excluded.hash, bytes = excluded.bytes, type = excluded.type,
                width = excluded.width, height = excluded.height, peak_rate = excluded.peak_rate,
                codecs = excluded.codecs, retired_at = NULL
            """;
    private static final String RETIRE =
            """
            UPDATE media.rendition SET retired_at = :now
            WHERE portal_id = :portal AND asset_id = :asset AND retired_at IS NULL
              AND role IN ('RUNG', 'PLAYLIST', 'SOUND', 'OPUS') AND NOT name = ANY(:kept)
            """;

    private final JdbcClient db;
    private final Clock clock;

    RenditionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is offered now, by role, lightest first. */
    public List<Rendition> current(PortalId portal, AssetId asset) {
        return one(CURRENT, portal, asset).query(RenditionStore::rendition).list();
    }

    /** One file by its name, retired ones included. */
    public Optional<Rendition> named(PortalId portal, AssetId asset, String name) {
        return one(BY_NAME, portal, asset)
                .param("name", name)
                .query(RenditionStore::rendition)
                .optional();
    }

    public void keep(PortalId portal, AssetId asset, Rendition rendition) {
        one(KEEP, portal, asset)
                .param("name", rendition.name())
                .param("role", rendition.role().name())
                .param("hash", rendition.hash().hex())
                .param("bytes", rendition.bytes())
                .param("type", rendition.type())
                .param("width", rendition.width())
                .param("height", rendition.height())
                .param("rate", rendition.peakRate())
                .param("codecs", rendition.codecs())
                .update();
    }

    /** Takes out of the offer every played file but these. */
    public void retireAllBut(PortalId portal, AssetId asset, Collection<String> names) {
        one(RETIRE, portal, asset)
                .param("now", OffsetDateTime.now(clock))
                .param("kept", names.toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId asset) {
        return db.sql(sql).param("portal", portal.value()).param("asset", asset.value());
    }

    private static Rendition rendition(ResultSet row, int number) throws SQLException {
        return new Rendition(
                row.getString("name"),
                Rendition.Role.valueOf(row.getString("role")),
                new FileHash(row.getString("hash")),
                row.getLong("bytes"),
                row.getString("type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("peak_rate"),
                row.getString("codecs"));
    }
}
