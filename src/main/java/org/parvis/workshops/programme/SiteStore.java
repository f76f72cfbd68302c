package org.parvis.workshops.programme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places where groups meet, known by their name. */
@Component
final class SiteStore {
    private static final String ADD =
            """
            INSERT INTO workshops.site (portal_id, id, name) VALUES (:portal, :id, :name)
            ON CONFLICT (portal_id, lower(name)) DO NOTHING
            """;
    private static final String BY_NAME =
            "SELECT id, name FROM workshops.site WHERE portal_id = :portal AND lower(name) = lower(:name)";
    private static final String ALL =
            "SELECT id, name FROM workshops.site WHERE portal_id = :portal ORDER BY name COLLATE \"fr-x-icu\"";

    private final JdbcClient db;
    private final Clock clock;

    SiteStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The place of this name, written down when it was not known. */
    UUID called(PortalId portal, String name) {
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", Uuid7.next(clock))
                .param("name", name)
                .update();
        return db.sql(BY_NAME)
                .param("portal", portal.value())
                .param("name", name)
                .query((row, number) -> site(row).id())
                .single();
    }

    List<Site> all(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query((row, number) -> site(row)).list();
    }

    private static Site site(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Site(row.getObject("id", UUID.class), row.getString("name"));
    }
}
