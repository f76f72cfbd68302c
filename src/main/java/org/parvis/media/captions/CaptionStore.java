package org.parvis.media.captions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of captions, kept as the WebVTT that is delivered. */
@Component
public final class CaptionStore {
    private static final String KEEP =
            """
            INSERT INTO media.captions (portal_id, asset_id, language, webvtt, changed_at)
            VALUES (:portal, :asset, :language, :webvtt, :now)
            ON CONFLICT (portal_id, asset_id, language) DO UPDATE
            SET webvtt = excluded.webvtt, changed_at = excluded.changed_at
            """;
    private static final String REMOVE =
            "DELETE FROM media.captions WHERE portal_id = :portal AND asset_id = :asset AND language = :language";
    private static final String LANGUAGES =
            "SELECT language FROM media.captions WHERE portal_id = :portal AND asset_id = :asset ORDER BY changed_at";
    private static final String ONE =
            "SELECT webvtt FROM media.captions WHERE portal_id = :portal AND asset_id = :asset AND language = :language";

    private final JdbcClient db;
    private final Clock clock;

    CaptionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void keep(PortalId portal, AssetId asset, Language language, String webvtt) {
        one(KEEP, portal, asset)
                .param("language", language.tag())
                .param("webvtt", webvtt)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void remove(PortalId portal, AssetId asset, Language language) {
        one(REMOVE, portal, asset).param("language", language.tag()).update();
    }

    /** The languages there are, the oldest first: the first one is that of the film. */
    public List<Language> languages(PortalId portal, AssetId asset) {
        return one(LANGUAGES, portal, asset)
                .query((row, number) -> new Language(row.getString(1)))
                .list();
    }

    public Optional<String> webvtt(PortalId portal, AssetId asset, Language language) {
        return one(ONE, portal, asset)
                .param("language", language.tag())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId asset) {
        return db.sql(sql).param("portal", portal.value()).param("asset", asset.value());
    }
}
