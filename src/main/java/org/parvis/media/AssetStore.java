package org.parvis.media;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.storage.FileHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of assets. */
@Component
public final class AssetStore {
    private static final String COLUMNS =
            """
            SELECT portal_id, id, owner_id, key, kind, state, file_name, format, bytes, duration_ms, width, height,
                   problem, created_at
            FROM media.asset
            """;
    private static final String BY_ID = COLUMNS + "WHERE portal_id = :portal AND id = :asset";
    private static final String BY_KEY = COLUMNS + "WHERE key = :key";
    private static final String ANYWHERE = COLUMNS + "WHERE id = :asset";
    private static final String LOCKED = BY_ID + " FOR UPDATE";
    private static final String BY_DRAFT =
            COLUMNS
                    + "WHERE portal_id = :portal AND draft = :draft AND state <> 'RECEIVING' ORDER"
                    + " BY created_at, id";
    private static final String INSERT =
            """
            INSERT INTO media.asset (portal_id, id, owner_id, key, kind, state, file_name, bytes, draft, created_at)
            VALUES (:portal, :asset, :owner, :key, :kind, :state, :name, :bytes, :draft, :now)
            """;
    private static final String RECEIVED =
            """
            UPDATE media.asset SET state = 'CHECKING', original = :hash, bytes = :bytes
            WHERE portal_id = :portal AND id = :asset
            """;
    private static final String EXAMINED =
            """
            UPDATE media.asset
            SET state = 'PREPARING', kind = :kind, format = :format, duration_ms = :duration, width = :width,
                height = :height
            WHERE portal_id = :portal AND id = :asset
            """;
    private static final String STATE =
            "UPDATE media.asset SET state = :state, problem = :problem WHERE portal_id = :portal"
                    + " AND id = :asset";
    private static final String DURATION =
            "UPDATE media.asset SET duration_ms = :duration WHERE portal_id = :portal AND id ="
                    + " :asset";
    private static final String WAVEFORM =
            "UPDATE media.asset SET waveform = :peaks WHERE portal_id = :portal AND id = :asset";
    private static final String POSTER =
            "UPDATE media.asset SET poster = :number WHERE portal_id = :portal AND id = :asset";
    private static final String EXTRAS =
            "SELECT original, poster, waveform, chapters FROM media.asset WHERE portal_id = :portal AND id ="
                    + " :asset";
    private static final String CHAPTERS =
            "UPDATE media.asset SET chapters = :chapters::jsonb WHERE portal_id = :portal AND id = :asset";
    private static final String WITH_CHAPTERS =
            """
            SELECT id FROM media.asset
            WHERE portal_id = :portal AND id IN (:assets) AND jsonb_array_length(chapters -> 'chapters') > 0
            """;
    private static final String IDLE =
            """
            SELECT portal_id, id, draft FROM media.asset a
            WHERE idle_since < :before AND state <> 'RECEIVING' AND NOT EXISTS (
                SELECT 1 FROM media.usage u WHERE u.portal_id = a.portal_id AND u.asset_id = a.id)
            ORDER BY idle_since, id
            """;
    private static final String LET_GO =
            "UPDATE media.asset SET idle_since = :now, draft = NULL WHERE portal_id = :portal AND"
                    + " id = :asset";
    private static final String KEPT_BYTES =
            "SELECT coalesce(sum(bytes), 0) FROM media.asset WHERE portal_id = :portal AND state <>"
                    + " 'FAILED'";
    private static final String DELETE =
            "DELETE FROM media.asset WHERE portal_id = :portal AND id = :asset";

    private final JdbcClient db;
    private final Clock clock;

    AssetStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What only media itself needs to know of an asset.
     *
     * @param original nothing while receiving
     */
    public record Extras(
            @Nullable FileHash original,
            int poster,
            List<Integer> waveform,
            List<Chapter> chapters) {}

    /** An asset that nothing uses, and what it was sent for. */
    record Idle(PortalId portal, AssetId asset, @Nullable SubjectRef draft) {}

    public Optional<Asset> find(PortalId portal, AssetId asset) {
        return one(BY_ID, portal, asset).query(AssetStore::asset).optional();
    }

    /** The asset, held until the end of the transaction. */
    public Optional<Asset> lock(PortalId portal, AssetId asset) {
        return one(LOCKED, portal, asset).query(AssetStore::asset).optional();
    }

    /** Keys are unguessable and name their portal by themselves. */
    public Optional<Asset> byKey(String key) {
        return db.sql(BY_KEY).param("key", key).query(AssetStore::asset).optional();
    }

    /**
     * On whichever portal: for addresses that carry the identifier alone, which then ask the
     * audience.
     */
    public Optional<Asset> anywhere(AssetId asset) {
        return db.sql(ANYWHERE).param("asset", asset.value()).query(AssetStore::asset).optional();
    }

    public List<Asset> sentFor(PortalId portal, SubjectRef draft) {
        return db.sql(BY_DRAFT)
                .param("portal", portal.value())
                .param("draft", draft.toString())
                .query(AssetStore::asset)
                .list();
    }

    public Extras extras(PortalId portal, AssetId asset) {
        return one(EXTRAS, portal, asset).query(AssetStore::extras).single();
    }

    public void chapters(PortalId portal, AssetId asset, List<Chapter> chapters) {
        one(CHAPTERS, portal, asset).param("chapters", Chapters.json(chapters)).update();
    }

    /** Those of these assets that have chapters. */
    public List<AssetId> withChapters(PortalId portal, List<AssetId> assets) {
        return db.sql(WITH_CHAPTERS)
                .param("portal", portal.value())
                .param("assets", assets.stream().map(AssetId::value).toList())
                .query((row, number) -> new AssetId(row.getObject(1, UUID.class)))
                .list();
    }

    public void insert(Asset asset, @Nullable SubjectRef draft) {
        AccountId owner = asset.owner();
        one(INSERT, asset.portal(), asset.id())
                .param("owner", owner == null ? null : owner.value())
                .param("key", asset.key())
                .param("kind", asset.kind().name())
                .param("state", asset.state().name())
                .param("name", asset.fileName())
                .param("bytes", asset.bytes())
                .param("draft", draft == null ? null : draft.toString())
                .param("now", OffsetDateTime.ofInstant(asset.createdAt(), clock.getZone()))
                .update();
    }

    public void received(PortalId portal, AssetId asset, FileHash original, long bytes) {
        one(RECEIVED, portal, asset).param("hash", original.hex()).param("bytes", bytes).update();
    }

    public void examined(PortalId portal, AssetId asset, Examination.Good good) {
        one(EXAMINED, portal, asset)
                .param("kind", good.kind().name())
                .param("format", good.format().name())
                .param("duration", good.probe().duration().toMillis())
                .param("width", good.width())
                .param("height", good.height())
                .update();
    }

    public void state(PortalId portal, AssetId asset, AssetState state, @Nullable String problem) {
        one(STATE, portal, asset).param("state", state.name()).param("problem", problem).update();
    }

    public void duration(PortalId portal, AssetId asset, Duration duration) {
        one(DURATION, portal, asset).param("duration", duration.toMillis()).update();
    }

    public void waveform(PortalId portal, AssetId asset, List<Integer> peaks) {
        one(WAVEFORM, portal, asset).param("peaks", peaks.toArray(Integer[]::new)).update();
    }

    public void poster(PortalId portal, AssetId asset, int number) {
        one(POSTER, portal, asset).param("number", number).update();
    }

    /** Nothing awaits it any more: from now on it may be forgotten if nothing uses it. */
    public void letGo(PortalId portal, AssetId asset) {
        one(LET_GO, portal, asset).param("now", OffsetDateTime.now(clock)).update();
    }

    /** Assets of all portals that nothing has used for as long as this. */
    List<Idle> idle(Duration span) {
        return db.sql(IDLE)
                .param("before", OffsetDateTime.now(clock).minus(span))
                .query(AssetStore::idle)
                .list();
    }

    /** Bytes of the originals of a portal, those announced but not yet arrived included. */
    public long keptBytes(PortalId portal) {
        return db.sql(KEPT_BYTES)
                .param("portal", portal.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    public void delete(PortalId portal, AssetId asset) {
        one(DELETE, portal, asset).update();
    }

    private JdbcClient.StatementSpec one(String sql, PortalId portal, AssetId asset) {
        return db.sql(sql).param("portal", portal.value()).param("asset", asset.value());
    }

    private static Asset asset(ResultSet row, int number) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        String format = row.getString("format");
        long millis = row.getLong("duration_ms");
        return new Asset(
                new AssetId(row.getObject("id", UUID.class)),
                new PortalId(row.getObject("portal_id", UUID.class)),
                owner == null ? null : new AccountId(owner),
                row.getString("key"),
                MediaKind.valueOf(row.getString("kind")),
                AssetState.valueOf(row.getString("state")),
                row.getString("file_name"),
                format == null ? null : SourceFormat.valueOf(format).type(),
                row.getLong("bytes"),
                millis == 0 ? null : Duration.ofMillis(millis),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Idle idle(ResultSet row, int number) throws SQLException {
        String draft = row.getString("draft");
        return new Idle(
                new PortalId(row.getObject("portal_id", UUID.class)),
                new AssetId(row.getObject("id", UUID.class)),
                draft == null ? null : SubjectRef.parse(draft));
    }

    private static Extras extras(ResultSet row, int number) throws SQLException {
        String original = row.getString("original");
        Array peaks = row.getArray("waveform");
        return new Extras(
                original == null ? null : new FileHash(original),
                row.getInt("poster"),
                Arrays.stream((Integer[]) peaks.getArray()).toList(),
                Chapters.of(row.getString("chapters")));
    }
}
