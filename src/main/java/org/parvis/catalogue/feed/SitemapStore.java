package org.parvis.catalogue.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of a portal's public entries. */
@Component
final class SitemapStore {
    /** One address. */
    record Line(String path, Instant changedAt) {}

    private static final String PAGE =
            """
            SELECT rubric, slug, changed_at FROM catalogue.entry
            WHERE portal_id = :portal AND audience = 'PUBLIC' AND home_portal IS NULL
            ORDER BY published_at DESC, id DESC
            LIMIT :most OFFSET :skipped
            """;

    private final JdbcClient db;

    SitemapStore(JdbcClient db) {
        this.db = db;
    }

    List<Line> page(PortalId portal, int skipped, int most) {
        return db.sql(PAGE)
                .param("portal", portal.value())
                .param("skipped", skipped)
                .param("most", most)
                .query((row, number) ->
                        new Line(
                                "/"
                                        + Rubric.valueOf(row.getString("rubric")).word()
                                        + "/"
                                        + row.getString("slug"),
                                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
