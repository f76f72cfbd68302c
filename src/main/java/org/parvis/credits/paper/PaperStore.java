package org.parvis.credits.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Times;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FilesInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photographs of signed papers, and which answers they prove. */
@Component
public final class PaperStore implements FilesInUse {
    private static final String ADD =
            """
            INSERT INTO credits.paper (portal_id, id, subject, file, type, added_at, added_by, added_name)
            VALUES (:portal, :id, :subject, :file, :type, :now, :by, :byName)
            """;

    private static final String FIND =
            """
            SELECT id, subject, file, type FROM credits.paper
            WHERE portal_id = :portal AND id = :id AND file IS NOT NULL
            """;

    private static final String NUMBERED =
            """
            SELECT id, subject FROM credits.appearance
            WHERE portal_id = :portal AND (right(CAST(id AS text), 8) = :number OR right(subject, 8) = :number)
            ORDER BY created_at DESC, id DESC LIMIT 1
            """;

    /** Proof is due until the last agreement on it has ended, and for some time more. */
    private static final String FORGET =
            """
            UPDATE credits.paper AS paper SET file = NULL
            FROM (SELECT old.portal_id, old.id, old.file,
                         (SELECT max(coalesce(given.expires_at, given.signed_at)) FROM credits.signature AS given
                          WHERE given.portal_id = old.portal_id AND given.paper_id = old.id) AS proves_until
                  FROM credits.paper AS old
                  WHERE old.file IS NOT NULL AND old.added_at < :unused) AS old
            WHERE paper.portal_id = old.portal_id AND paper.id = old.id
              AND (old.proves_until IS NULL OR old.proves_until < :proven)
            RETURNING old.file
            """;

    private static final String FILES =
            "SELECT DISTINCT file FROM credits.paper WHERE file IS NOT NULL";

    private final JdbcClient db;
    private final Clock clock;

    PaperStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The photograph of a paper. */
    record Paper(UUID id, SubjectRef subject, FileHash file, String type) {}

    /** Whom a number printed on a paper names. */
    record Numbered(AppearanceId person, SubjectRef subject) {}

    public UUID add(
            PortalId portal, SubjectRef subject, FileHash file, String type, RecordedBy by) {
        UUID id = Uuid7.next(clock);
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", id)
                .param("subject", subject.toString())
                .param("file", file.hex())
                .param("type", type)
                .param("now", Times.sql(clock.instant()))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
        return id;
    }

    Optional<Paper> find(PortalId portal, UUID id) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("id", id)
                .query((row, number) ->
                        new Paper(
                                row.getObject("id", UUID.class),
                                SubjectRef.parse(row.getString("subject")),
                                new FileHash(row.getString("file")),
                                row.getString("type")))
                .optional();
    }

    /** The newest person whose paper, or whose story's paper, carries this number. */
    Optional<Numbered> numbered(PortalId portal, String number) {
        return db.sql(NUMBERED)
                .param("portal", portal.value())
                .param("number", number)
                .query((row, index) ->
                        new Numbered(
                                new AppearanceId(row.getObject("id", UUID.class)),
                                SubjectRef.parse(row.getString("subject"))))
                .optional();
    }

    /**
     * Forgets photographs of all portals; gives the files that no row names any more here.
     *
     * @param unused those that prove nothing and were added before this moment
     * @param proven those whose last agreement had ended by this moment
     */
    List<FileHash> forget(Instant unused, Instant proven) {
        return db.sql(FORGET)
                .param("unused", Times.sql(unused))
                .param("proven", Times.sql(proven))
                .query((row, number) -> new FileHash(row.getString("file")))
                .list();
    }

    @Override
    public void each(Consumer<FileHash> visitor) {
        db.sql(FILES)
                .query((row, number) -> new FileHash(row.getString("file")))
                .list()
                .forEach(visitor);
    }
}
