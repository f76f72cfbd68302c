package org.parvis.workshops.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programmes and their seasons. */
@Component
final class ProgrammeStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.programme (portal_id, id, title, purpose, funders, starts, ends, zone, planned_people,
                planned_hours, created_at, created_name)
            VALUES (:portal, :id, :title, :purpose, :funders, :starts, :ends, :zone, :people, :hours, :now, :by)
            """;
    private static final String UPDATE =
            """
            UPDATE workshops.programme SET title = :title, purpose = :purpose, funders = :funders,
                planned_people = :people, planned_hours = :hours
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String ONE =
            "SELECT * FROM workshops.programme WHERE portal_id = :portal AND id = :id";
    private static final String ALL =
            """
            SELECT * FROM workshops.programme WHERE portal_id = :portal ORDER BY starts DESC, id DESC LIMIT 200
            """;
    private static final String ADD_SEASON =
            """
            INSERT INTO workshops.season (portal_id, id, programme_id, starts, ends)
            VALUES (:portal, :id, :programme, :starts, :ends)
            """;

    private final JdbcClient db;

    ProgrammeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PortalId portal, Programme programme, Instant now, String by) {
        written(db.sql(INSERT), portal, programme)
                .param("starts", programme.starts())
                .param("ends", programme.ends())
                .param("zone", programme.zone())
                .param("now", Rows.sql(now))
                .param("by", by)
                .update();
    }

    void update(PortalId portal, Programme programme) {
        written(db.sql(UPDATE), portal, programme).update();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, PortalId portal, Programme programme) {
        return sql.param("portal", portal.value())
                .param("id", programme.id())
                .param("title", programme.title())
                .param("purpose", programme.purpose())
                .param("funders", programme.funders())
                .param("people", programme.plannedPeople())
                .param("hours", programme.plannedHours());
    }

    Optional<Programme> find(PortalId portal, UUID id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("id", id)
                .query(ProgrammeStore::row)
                .optional();
    }

    List<Programme> all(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query(ProgrammeStore::row).list();
    }

    void addSeason(PortalId portal, UUID id, UUID programme, LocalDate starts, LocalDate ends) {
        db.sql(ADD_SEASON)
                .param("portal", portal.value())
                .param("id", id)
                .param("programme", programme)
                .param("starts", starts)
                .param("ends", ends)
                .update();
    }

    private static Programme row(ResultSet row, int number) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("funders"),
                Rows.day(row, "starts"),
                Rows.day(row, "ends"),
                row.getString("zone"),
                row.getObject("planned_people", Integer.class),
                row.getObject("planned_hours", Integer.class));
    }
}
