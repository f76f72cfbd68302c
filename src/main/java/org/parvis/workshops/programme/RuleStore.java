package org.parvis.workshops.programme;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.workshops.holidays.Break;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules by which groups meet. */
@Component
final class RuleStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.rule (portal_id, id, group_id, kind, days, nth, breaks, length, starts, ends, site_id,
                activity, outside_holidays)
            VALUES (:portal, :id, :group, :kind, :days, :nth, :breaks, :length, :starts, :ends, :site, :activity, :outside)
            """;
    private static final String OF_GROUP =
            "SELECT * FROM workshops.rule WHERE portal_id = :portal AND group_id = :group ORDER BY id";
    private static final String REMOVE =
            "DELETE FROM workshops.rule WHERE portal_id = :portal AND group_id = :group AND id = :id";

    private final JdbcClient db;

    RuleStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PortalId portal, UUID group, Rule rule) {
        db.sql(INSERT)
                .param("portal", portal.value())
                .param("id", rule.id())
                .param("group", group)
                .param("kind", rule.kind().name())
                .param(
                        "days",
                        rule.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("nth", rule.nth())
                .param("breaks", rule.breaks().stream().map(Break::name).toArray(String[]::new))
                .param("length", rule.length())
                .param("starts", rule.starts())
                .param("ends", rule.ends())
                .param("site", rule.site())
                .param("activity", rule.activity().name())
                .param("outside", rule.outsideHolidays())
                .update();
    }

    List<Rule> ofGroup(PortalId portal, UUID group) {
        return db.sql(OF_GROUP)
                .param("portal", portal.value())
                .param("group", group)
                .query(RuleStore::row)
                .list();
    }

    boolean remove(PortalId portal, UUID group, UUID id) {
        return db.sql(REMOVE)
                        .param("portal", portal.value())
                        .param("group", group)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Rule row(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                Rule.Kind.valueOf(row.getString("kind")),
                days(row.getArray("days")),
                row.getInt("nth"),
                breaks(Rows.texts(row, "breaks")),
                row.getInt("length"),
                Objects.requireNonNull(row.getObject("starts", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)),
                row.getObject("site_id", UUID.class),
                Activity.valueOf(row.getString("activity")),
                row.getBoolean("outside_holidays"));
    }

    private static Set<DayOfWeek> days(Array array) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((Integer[]) array.getArray()).map(DayOfWeek::of).forEach(days::add);
        return days;
    }

    private static Set<Break> breaks(List<String> names) {
        Set<Break> breaks = EnumSet.noneOf(Break.class);
        names.stream().map(Break::valueOf).forEach(breaks::add);
        return breaks;
    }
}
