package org.parvis.media;

import java.util.function.Consumer;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FilesInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Originals and renditions, of all portals. */
@Component
final class MediaFiles implements FilesInUse {
    private static final String ALL =
            """
            SELECT original FROM media.asset WHERE original IS NOT NULL
            UNION SELECT hash FROM media.rendition
            """;

    private final JdbcClient db;

    MediaFiles(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void each(Consumer<FileHash> visitor) {
        db.sql(ALL).query((row, number) -> new FileHash(row.getString(1))).list().forEach(visitor);
    }
}
