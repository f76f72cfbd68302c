package org.parvis.newsroom.voice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sound reads which text. */
@Component
final class VoiceStore {
    private static final String FIND =
            "SELECT asset_id, words FROM newsroom.voice WHERE portal_id = :portal AND story_id = :story";
    private static final String STORY =
            "SELECT story_id FROM newsroom.voice WHERE portal_id = :portal AND asset_id = :asset";
    private static final String KEEP =
            """
            INSERT INTO newsroom.voice (portal_id, story_id, asset_id, words, made_at)
            VALUES (:portal, :story, :asset, :words, :now)
            ON CONFLICT (portal_id, story_id) DO UPDATE
            SET asset_id = excluded.asset_id, words = excluded.words, made_at = excluded.made_at
            """;
    private static final String REMOVE =
            "DELETE FROM newsroom.voice WHERE portal_id = :portal AND story_id = :story";

    private final JdbcClient db;
    private final Clock clock;

    VoiceStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A sound.
     *
     * @param words fingerprint of the words it reads
     */
    record Voice(AssetId asset, String words) {}

    Optional<Voice> find(PortalId portal, StoryId story) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("story", story.value())
                .query((row, number) ->
                        new Voice(
                                new AssetId(row.getObject("asset_id", UUID.class)),
                                row.getString("words")))
                .optional();
    }

    /** The story that this sound reads. */
    Optional<StoryId> story(PortalId portal, AssetId asset) {
        return db.sql(STORY)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .query((row, number) -> new StoryId(row.getObject("story_id", UUID.class)))
                .optional();
    }

    void keep(PortalId portal, StoryId story, Voice voice) {
        db.sql(KEEP)
                .param("portal", portal.value())
                .param("story", story.value())
                .param("asset", voice.asset().value())
                .param("words", voice.words())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void remove(PortalId portal, StoryId story) {
        db.sql(REMOVE).param("portal", portal.value()).param("story", story.value()).update();
    }
}
