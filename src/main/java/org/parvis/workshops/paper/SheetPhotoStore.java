package org.parvis.workshops.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FilesInUse;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which photographs belong to which session. */
@Component
final class SheetPhotoStore implements FilesInUse {
    private static final String ADD =
            """
            INSERT INTO workshops.sheet_photo (portal_id, id, session_id, file, type, added_at, added_name)
            VALUES (:portal, :id, :session, :file, :type, :now, :by)
            """;
    private static final String OF_SESSION =
            """
            SELECT id, session_id, file, type, added_at, added_name FROM workshops.sheet_photo
            WHERE portal_id = :portal AND session_id = :session ORDER BY added_at, id LIMIT 40
            """;
    private static final String ONE =
            """
            SELECT id, session_id, file, type, added_at, added_name FROM workshops.sheet_photo
            WHERE portal_id = :portal AND session_id = :session AND id = :id
            """;
    private static final String DROP =
            "DELETE FROM workshops.sheet_photo WHERE portal_id = :portal AND id = :id";
    private static final String FILES = "SELECT DISTINCT file FROM workshops.sheet_photo";

    /** A photograph of a sheet. */
    record Photo(UUID id, FileHash file, String type, Instant at, String by) {}

    private final JdbcClient db;
    private final Clock clock;

    SheetPhotoStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID add(PortalId portal, UUID session, FileHash file, String type, String by) {
        UUID id = Uuid7.next(clock);
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", id)
                .param("session", session)
                .param("file", file.hex())
                .param("type", type)
                .param("now", Rows.sql(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    List<Photo> ofSession(PortalId portal, UUID session) {
        return db.sql(OF_SESSION)
                .param("portal", portal.value())
                .param("session", session)
                .query(SheetPhotoStore::row)
                .list();
    }

    Optional<Photo> find(PortalId portal, UUID session, UUID id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("session", session)
                .param("id", id)
                .query(SheetPhotoStore::row)
                .optional();
    }

    void drop(PortalId portal, UUID id) {
        db.sql(DROP).param("portal", portal.value()).param("id", id).update();
    }

    @Override
    public void each(Consumer<FileHash> visitor) {
        db.sql(FILES)
                .query((row, number) -> new FileHash(row.getString("file")))
                .list()
                .forEach(visitor);
    }

    private static Photo row(ResultSet row, int number) throws SQLException {
        return new Photo(
                row.getObject("id", UUID.class),
                new FileHash(row.getString("file")),
                row.getString("type"),
                Rows.instant(row, "added_at"),
                row.getString("added_name"));
    }
}
