package org.parvis.workshops.holidays;

import java.util.List;
import java.util.Objects;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** School holidays that a portal has been told of. */
@Component
public final class HolidayStore {
    // what stood there at the same time was said otherwise before
    private static final String REPLACED =
            """
            DELETE FROM workshops.holiday
            WHERE portal_id = :portal AND zone = :zone AND starts < :ends AND ends > :starts
            """;
    private static final String PUT =
            """
            INSERT INTO workshops.holiday (portal_id, zone, starts, ends, label)
            VALUES (:portal, :zone, :starts, :ends, :label)
            ON CONFLICT (portal_id, zone, starts) DO UPDATE SET ends = EXCLUDED.ends, label = EXCLUDED.label
            """;
    private static final String ALL =
            """
            SELECT zone, starts, ends, label FROM workshops.holiday WHERE portal_id = :portal ORDER BY zone, starts
            """;

    private final JdbcClient db;

    HolidayStore(JdbcClient db) {
        this.db = db;
    }

    public void put(PortalId portal, Holiday holiday) {
        db.sql(REPLACED)
                .param("portal", portal.value())
                .param("zone", holiday.zone())
                .param("starts", holiday.starts())
                .param("ends", holiday.ends())
                .update();
        db.sql(PUT)
                .param("portal", portal.value())
                .param("zone", holiday.zone())
                .param("starts", holiday.starts())
                .param("ends", holiday.ends())
                .param("label", holiday.label())
                .update();
    }

    public List<Holiday> all(PortalId portal) {
        return db.sql(ALL)
                .param("portal", portal.value())
                .query((row, number) ->
                        new Holiday(
                                row.getString("zone"),
                                Objects.requireNonNull(row.getDate("starts")).toLocalDate(),
                                Objects.requireNonNull(row.getDate("ends")).toLocalDate(),
                                row.getString("label")))
                .list();
    }

    public List<Holiday> of(PortalId portal, String zone) {
        return all(portal).stream().filter(holiday -> holiday.zone().equals(zone)).toList();
    }
}
