package org.parvis.catalogue;

import java.util.List;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetChanged;
import org.parvis.media.AssetId;
import org.parvis.platform.web.PageCache;
import org.parvis.platform.web.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps what lists and podcasts show of a film or a sound as its files are made. A story may go
 * online as soon as its film plays; the other sizes, the poster and the waveform come later, and
 * the file that was there first may go.
 */
@Component
final class EntryMedia {
    private static final Logger LOG = LoggerFactory.getLogger(EntryMedia.class);

    private static final String SHOWING =
            """
            SELECT * FROM catalogue.entry
            WHERE portal_id = :portal AND medium = :medium AND home_portal IS NULL
            """;

    private static final String WRITE =
            """
            UPDATE catalogue.entry SET
                seconds = :seconds, span = :span, captioned = :captioned, readable = :readable,
                wave = CAST(:wave AS integer[]), medium = :medium, file = :file, file_bytes = :fileBytes,
                file_type = :fileType, text_file = :textFile, poster = :poster, pictures = :pictures,
                image = :image, image_width = :imageWidth, image_height = :imageHeight,
                image_avif = :imageAvif, image_webp = :imageWebp, image_jpeg = :imageJpeg
            WHERE portal_id = :portal AND subject = :subject
            """;

    private final JdbcClient db;
    private final EntryMaker maker;
    private final TallyStore tallies;
    private final Reprises reprises;
    private final PageCache cache;
    private final TransactionOperations tx;

    EntryMedia(
            JdbcClient db,
            EntryMaker maker,
            TallyStore tallies,
            Reprises reprises,
            PageCache cache,
            TransactionOperations tx) {
        this.db = db;
        this.maker = maker;
        this.tallies = tallies;
        this.reprises = reprises;
        this.cache = cache;
        this.tx = tx;
    }

    @EventListener
    void on(AssetChanged event) {
        if (event.state().playable()) {
            tx.executeWithoutResult(status -> follow(event, status));
        }
    }

    /** An entry that cannot follow stays as it was: no film is condemned for that. */
    private void follow(AssetChanged event, TransactionStatus status) {
        Object before = status.createSavepoint();
        try {
            showing(event.portal(), event.asset()).forEach(entry -> follow(entry, event.asset()));
            status.releaseSavepoint(before);
        } catch (RuntimeException broken) {
            if (Unavailable.is(broken)) {
                // the step of the preparation is done again, and says so again
                throw broken;
            }
            status.rollbackToSavepoint(before);
            LOG.error("Entries that show asset {} could not follow it", event.asset(), broken);
        }
    }

    private List<Entry> showing(PortalId portal, AssetId medium) {
        return db.sql(SHOWING)
                .param("portal", portal.value())
                .param("medium", medium.value())
                .query(EntryRows::entry)
                .list();
    }

    private void follow(Entry seen, AssetId medium) {
        reprises.lock(seen.portal(), seen.subject());
        // read again behind the lock: a correction or a withdrawal may have come first
        showing(seen.portal(), medium).stream()
                .filter(entry -> entry.subject().equals(seen.subject()))
                .forEach(before -> {
                    Entry now = maker.withFilesAsTheyAre(before);
                    if (!now.equals(before)) {
                        write(before, now);
                    }
                    cache.drop(Tags.portal(now.portal()), Tags.entry(now.subject()), Tags.NETWORK);
                });
    }

    private void write(Entry before, Entry now) {
        tallies.subtract(before);
        EntryStore.files(db.sql(WRITE), now)
                .param("portal", now.portal().value())
                .param("subject", now.subject().toString())
                .update();
        tallies.add(now);
        reprises.follow(now);
    }
}
