package org.parvis.newsroom.workflow;

import java.time.Instant;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of stories that were online elsewhere before. */
@Component
final class ArrivalStore {
    private static final String SINCE =
            """
            UPDATE newsroom.story SET created_at = :since, changed_at = :since, published_at = :since
            WHERE portal_id = :portal AND id = :id
            """;

    private final JdbcClient db;

    ArrivalStore(JdbcClient db) {
        this.db = db;
    }

    void since(PortalId portal, StoryId id, Instant since) {
        db.sql(SINCE)
                .param("since", Moments.sql(since))
                .param("portal", portal.value())
                .param("id", id.value())
                .update();
    }
}
