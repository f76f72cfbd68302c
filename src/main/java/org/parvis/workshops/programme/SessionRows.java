package org.parvis.workshops.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads sessions. */
final class SessionRows {
    private SessionRows() {}

    static Session row(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("group_title"),
                row.getObject("programme_id", UUID.class),
                row.getString("programme_title"),
                Activity.valueOf(row.getString("activity")),
                row.getString("title"),
                Rows.instant(row, "starts"),
                Rows.instant(row, "ends"),
                row.getObject("site_id", UUID.class),
                row.getString("site_name"),
                Rows.texts(row, "staff"),
                row.getBoolean("cancelled"),
                row.getInt("sequence"),
                Rows.instant(row, "changed_at"),
                row.getString("running_order"),
                row.getString("note"),
                row.getString("next_time"),
                row.getInt("unnamed"),
                Rows.instantIfAny(row, "rolled_at"),
                row.getString("rolled_name"));
    }
}
