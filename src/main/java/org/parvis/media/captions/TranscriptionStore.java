package org.parvis.media.captions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of transcriptions, one an asset and language. */
@Component
final class TranscriptionStore {
    private static final String ASK =
            """
            INSERT INTO media.transcription (portal_id, asset_id, language, state, asked_at)
            VALUES (:portal, :asset, :language, 'WAITING', :now)
            ON CONFLICT (portal_id, asset_id, language) DO UPDATE
            SET state = 'WAITING', percent = 0, problem = NULL, asked_at = excluded.asked_at
            WHERE media.transcription.state IN ('DONE', 'FAILED')
            """;
    private static final String STATE =
            """
            UPDATE media.transcription SET state = :state, percent = :percent, problem = :problem
            WHERE portal_id = :portal AND asset_id = :asset AND language = :language
            """;
    private static final String DONE =
            """
            UPDATE media.transcription SET state = 'DONE', percent = 100, problem = NULL, webvtt = :webvtt
            WHERE portal_id = :portal AND asset_id = :asset AND language = :language
            """;
    private static final String ALL =
            """
            SELECT language, state, percent, asked_at, problem FROM media.transcription
            WHERE portal_id = :portal AND asset_id = :asset ORDER BY asked_at
            """;
    private static final String WEBVTT =
            """
            SELECT webvtt FROM media.transcription
            WHERE portal_id = :portal AND asset_id = :asset AND language = :language AND state = 'DONE'
            """;

    private final JdbcClient db;
    private final Clock clock;

    TranscriptionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** False when it is under way already. */
    boolean ask(PortalId portal, AssetId asset, Language language) {
        return one(ASK, portal, asset, language).param("now", OffsetDateTime.now(clock)).update()
                > 0;
    }

    void state(
            PortalId portal,
            AssetId asset,
            Language language,
            Transcription.State state,
            int percent,
            @Nullable String problem) {
        one(STATE, portal, asset, language)
                .param("state", state.name())
                .param("percent", percent)
                .param("problem", problem)
                .update();
    }

    void done(PortalId portal, AssetId asset, Language language, String webvtt) {
        one(DONE, portal, asset, language).param("webvtt", webvtt).update();
    }

    List<Transcription> all(PortalId portal, AssetId asset) {
        return db.sql(ALL)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .query(TranscriptionStore::row)
                .list();
    }

    Optional<String> webvtt(PortalId portal, AssetId asset, Language language) {
        return one(WEBVTT, portal, asset, language)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private JdbcClient.StatementSpec one(
            String sql, PortalId portal, AssetId asset, Language language) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .param("language", language.tag());
    }

    private static Transcription row(ResultSet row, int number) throws SQLException {
        return new Transcription(
                new Language(row.getString("language")),
                Transcription.State.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("problem"));
    }
}
