package org.parvis.media;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.parvis.kernel.PortalId;
import org.parvis.platform.storage.FileHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which contents of the file store are held, by whichever portal, and which have come loose.
 * Holding and removing the same content take turns, so that a file which arrives at the moment its
 * last holder is forgotten is not lost.
 */
@Component
public final class ContentStore {
    private static final String TAKE_TURN =
            "SELECT pg_advisory_xact_lock(hashtextextended(:hash, 2))::text";
    private static final String HELD =
            """
            SELECT EXISTS (SELECT 1 FROM media.rendition WHERE hash = :hash)
                OR EXISTS (SELECT 1 FROM media.asset WHERE original = :hash)
            """;
    private static final String LOOSEN_ASSET =
            """
            INSERT INTO media.loose_content (hash, since)
            SELECT original, :now FROM media.asset
            WHERE portal_id = :portal AND id = :asset AND original IS NOT NULL
            UNION
            SELECT hash, :now FROM media.rendition WHERE portal_id = :portal AND asset_id = :asset
            ON CONFLICT (hash) DO UPDATE SET since = excluded.since
            """;
    private static final String LOOSEN_RETIRED =
            """
            WITH gone AS (DELETE FROM media.rendition WHERE retired_at < :before RETURNING hash)
            INSERT INTO media.loose_content (hash, since) SELECT DISTINCT hash, :now::timestamptz FROM gone
            ON CONFLICT (hash) DO UPDATE SET since = excluded.since
            """;
    private static final String LOOSE =
            "SELECT hash FROM media.loose_content WHERE since < :before ORDER BY since LIMIT 500";
    private static final String FORGET = "DELETE FROM media.loose_content WHERE hash = :hash";

    private final JdbcClient db;
    private final Clock clock;

    ContentStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** From here to the end of the transaction nobody else holds or removes this content. */
    void takeTurn(FileHash hash) {
        db.sql(TAKE_TURN).param("hash", hash.hex()).query((row, number) -> true).single();
    }

    /** Whether anything, on any portal, holds this content. */
    boolean held(FileHash hash) {
        return db.sql(HELD)
                .param("hash", hash.hex())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** All that this asset holds is about to come loose. */
    void loosen(PortalId portal, AssetId asset) {
        db.sql(LOOSEN_ASSET)
                .param("portal", portal.value())
                .param("asset", asset.value())
                .param("now", now())
                .update();
    }

    /** Forgets renditions of all portals that were retired longer ago than this. */
    public void loosenRetired(Duration grace) {
        db.sql(LOOSEN_RETIRED).param("before", now().minus(grace)).param("now", now()).update();
    }

    /** Some of the contents that came loose longer ago than this. */
    List<FileHash> loose(Duration grace) {
        return db.sql(LOOSE)
                .param("before", now().minus(grace))
                .query((row, number) -> new FileHash(row.getString(1)))
                .list();
    }

    void forget(FileHash hash) {
        db.sql(FORGET).param("hash", hash.hex()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
