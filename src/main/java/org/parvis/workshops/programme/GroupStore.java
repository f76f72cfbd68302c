package org.parvis.workshops.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups. */
@Component
final class GroupStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.workgroup (portal_id, id, season_id, title, site_id, staff, capacity, open)
            VALUES (:portal, :id, :season, :title, :site, :staff, :capacity, :open)
            """;
    private static final String UPDATE =
            """
            UPDATE workshops.workgroup SET title = :title, site_id = :site, staff = :staff, capacity = :capacity, open = :open
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String SELECT =
            """
            SELECT g.id, g.season_id, g.title, g.site_id, si.name AS site_name, g.staff, g.capacity, g.open,
                   p.id AS programme_id, p.title AS programme_title, p.zone, s.starts, s.ends
            FROM workshops.workgroup g
            JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
            JOIN workshops.programme p ON p.portal_id = s.portal_id AND p.id = s.programme_id
            JOIN workshops.site si ON si.portal_id = g.portal_id AND si.id = g.site_id
            WHERE g.portal_id = :portal
            """;
    private static final String ONE = SELECT + " AND g.id = :id";
    private static final String OF_PROGRAMME =
            SELECT + " AND p.id = :programme ORDER BY s.starts, g.title COLLATE \"fr-x-icu\", g.id";
    private static final String OPEN =
            SELECT
                    + " AND g.open AND s.ends >= CURRENT_DATE ORDER BY s.starts, g.title COLLATE \"fr-x-icu\" LIMIT 100";

    private final JdbcClient db;

    GroupStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PortalId portal, Group group) {
        written(db.sql(INSERT), portal, group).param("season", group.season()).update();
    }

    void update(PortalId portal, Group group) {
        written(db.sql(UPDATE), portal, group).update();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, PortalId portal, Group group) {
        return sql.param("portal", portal.value())
                .param("id", group.id())
                .param("title", group.title())
                .param("site", group.site())
                .param("staff", group.staff().toArray(String[]::new))
                .param("capacity", group.capacity())
                .param("open", group.open());
    }

    Optional<Group> find(PortalId portal, UUID id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("id", id)
                .query(GroupStore::row)
                .optional();
    }

    List<Group> ofProgramme(PortalId portal, UUID programme) {
        return db.sql(OF_PROGRAMME)
                .param("portal", portal.value())
                .param("programme", programme)
                .query(GroupStore::row)
                .list();
    }

    List<Group> open(PortalId portal) {
        return db.sql(OPEN).param("portal", portal.value()).query(GroupStore::row).list();
    }

    private static Group row(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getObject("id", UUID.class),
                row.getObject("season_id", UUID.class),
                row.getString("title"),
                row.getObject("site_id", UUID.class),
                row.getString("site_name"),
                Rows.texts(row, "staff"),
                row.getObject("capacity", Integer.class),
                row.getBoolean("open"),
                row.getObject("programme_id", UUID.class),
                row.getString("programme_title"),
                row.getString("zone"),
                Rows.day(row, "starts"),
                Rows.day(row, "ends"));
    }
}
