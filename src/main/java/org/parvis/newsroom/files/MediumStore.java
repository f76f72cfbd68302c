package org.parvis.newsroom.files;

import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were ever part of a story; one that was taken out does not come back by itself. */
@Component
final class MediumStore {
    private static final String KNOWN =
            "SELECT asset_id FROM newsroom.medium WHERE portal_id = :portal AND story_id = :id";
    private static final String ADD =
            """
            INSERT INTO newsroom.medium (portal_id, asset_id, story_id) VALUES (:portal, :asset, :id)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient db;

    MediumStore(JdbcClient db) {
        this.db = db;
    }

    List<UUID> known(PortalId portal, StoryId id) {
        return db.sql(KNOWN)
                .param("portal", portal.value())
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** False when it is one of them already. */
    boolean add(PortalId portal, StoryId id, UUID asset) {
        return db.sql(ADD)
                        .param("portal", portal.value())
                        .param("id", id.value())
                        .param("asset", asset)
                        .update()
                == 1;
    }
}
