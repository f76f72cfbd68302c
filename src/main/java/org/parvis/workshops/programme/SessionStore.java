package org.parvis.workshops.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions, one by one and in lists. */
@Component
public final class SessionStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.session (portal_id, id, group_id, rule_id, planned_on, activity, starts, ends, site_id, staff,
                changed_at)
            VALUES (:portal, :id, :group, :rule, :planned, :activity, :starts, :ends, :site, :staff, :now)
            ON CONFLICT (portal_id, rule_id, planned_on) DO NOTHING
            """;
    private static final String SELECT =
            """
            SELECT x.*, g.title AS group_title, p.id AS programme_id, p.title AS programme_title, si.name AS site_name
            FROM workshops.session x
            JOIN workshops.workgroup g ON g.portal_id = x.portal_id AND g.id = x.group_id
            JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
            JOIN workshops.programme p ON p.portal_id = s.portal_id AND p.id = s.programme_id
            JOIN workshops.site si ON si.portal_id = x.portal_id AND si.id = x.site_id
            WHERE x.portal_id = :portal
            """;
    private static final String ONE = SELECT + " AND x.id = :id";
    private static final String BETWEEN =
            SELECT
                    + " AND x.starts >= :from AND x.starts < :to ORDER BY x.starts, x.id LIMIT :count";
    private static final String TO_ROLL =
            SELECT
                    + """
                     AND x.rolled_at IS NULL AND NOT x.cancelled AND x.starts >= :from AND x.starts < :to
                    ORDER BY x.starts, x.id LIMIT :count
                    """;
    private static final String COUNT_TO_ROLL =
            """
            SELECT count(*) FROM (SELECT 1 FROM workshops.session WHERE portal_id = :portal AND rolled_at IS NULL
                AND NOT cancelled AND starts >= :from AND starts < :to LIMIT 100) AS waiting
            """;
    private static final String OF_GROUP =
            SELECT + " AND x.group_id = :id ORDER BY x.starts, x.id LIMIT 2000";
    private static final String OF_PROGRAMME =
            SELECT + " AND p.id = :id ORDER BY x.starts, x.id LIMIT 5000";
    private static final String OF_SITE =
            SELECT + " AND x.site_id = :id AND x.starts > :from ORDER BY x.starts LIMIT 2000";
    private static final String OF_STAFF =
            SELECT + " AND :name = ANY(x.staff) AND x.starts > :from ORDER BY x.starts LIMIT 2000";
    private static final String OF_GROUPS =
            SELECT
                    + " AND x.group_id = ANY(:groups) AND x.starts > :from ORDER BY x.starts LIMIT 2000";
    private static final String COUNTS =
            """
            SELECT s.programme_id, count(*) FILTER (WHERE NOT x.cancelled) AS count
            FROM workshops.season s
            JOIN workshops.workgroup g ON g.portal_id = s.portal_id AND g.season_id = s.id
            JOIN workshops.session x ON x.portal_id = g.portal_id AND x.group_id = g.id
            WHERE s.portal_id = :portal GROUP BY s.programme_id
            """;
    private static final String CHANGE =
            """
            UPDATE workshops.session SET activity = :activity, title = :title, starts = :starts, ends = :ends,
                site_id = :site, staff = :staff, cancelled = :cancelled, sequence = sequence + 1, changed_at = :now
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String WRITE =
            """
            UPDATE workshops.session SET running_order = :order, note = :note, next_time = :next
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String ROLLED =
            """
            UPDATE workshops.session SET rolled_at = :now, rolled_name = :by, unnamed = :unnamed
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String DROP_OF_RULE =
            """
            DELETE FROM workshops.session WHERE portal_id = :portal AND rule_id = :rule AND starts >= :now
                AND rolled_at IS NULL
            """;

    private static final String DROP_UNTOUCHED =
            """
            DELETE FROM workshops.session WHERE portal_id = :portal AND rule_id = :rule AND starts >= :now
                AND rolled_at IS NULL AND sequence = 0 AND planned_on <> ALL(:days)
            """;

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /** One that a rule plans, unless it planned it before. */
    boolean insert(
            PortalId portal,
            UUID id,
            Group group,
            @Nullable UUID rule,
            LocalDate planned,
            SessionTime when,
            UUID site,
            Activity activity,
            Instant now) {
        return db.sql(INSERT)
                        .param("portal", portal.value())
                        .param("id", id)
                        .param("group", group.id())
                        .param("rule", rule)
                        .param("planned", rule == null ? null : planned)
                        .param("activity", activity.name())
                        .param("starts", Rows.sql(when.starts()))
                        .param("ends", Rows.sql(when.ends()))
                        .param("site", site)
                        .param("staff", group.staff().toArray(String[]::new))
                        .param("now", Rows.sql(now))
                        .update()
                == 1;
    }

    Optional<Session> find(PortalId portal, UUID id) {
        return by(ONE, portal, id).stream().findFirst();
    }

    List<Session> ofGroup(PortalId portal, UUID group) {
        return by(OF_GROUP, portal, group);
    }

    List<Session> ofProgramme(PortalId portal, UUID programme) {
        return by(OF_PROGRAMME, portal, programme);
    }

    private List<Session> by(String sql, PortalId portal, UUID id) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("id", id)
                .query(SessionStore::row)
                .list();
    }

    List<Session> between(PortalId portal, Instant from, Instant to, int count) {
        return between(BETWEEN, portal, from, to, count);
    }

    /** Those that are over and whose roll nobody has called. */
    List<Session> toRoll(PortalId portal, Instant from, Instant to, int count) {
        return between(TO_ROLL, portal, from, to, count);
    }

    private List<Session> between(
            String sql, PortalId portal, Instant from, Instant to, int count) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("from", Rows.sql(from))
                .param("to", Rows.sql(to))
                .param("count", count)
                .query(SessionStore::row)
                .list();
    }

    int countToRoll(PortalId portal, Instant from, Instant to) {
        return db.sql(COUNT_TO_ROLL)
                .param("portal", portal.value())
                .param("from", Rows.sql(from))
                .param("to", Rows.sql(to))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    public List<Session> ofSite(PortalId portal, UUID site, Instant from) {
        return db.sql(OF_SITE)
                .param("portal", portal.value())
                .param("id", site)
                .param("from", Rows.sql(from))
                .query(SessionStore::row)
                .list();
    }

    public List<Session> ofStaff(PortalId portal, String name, Instant from) {
        return db.sql(OF_STAFF)
                .param("portal", portal.value())
                .param("name", name)
                .param("from", Rows.sql(from))
                .query(SessionStore::row)
                .list();
    }

    public List<Session> ofGroups(PortalId portal, List<UUID> groups, Instant from) {
        return db.sql(OF_GROUPS)
                .param("portal", portal.value())
                .param("groups", groups.toArray(UUID[]::new))
                .param("from", Rows.sql(from))
                .query(SessionStore::row)
                .list();
    }

    /** How many sessions each programme has, cancelled ones left out. */
    Map<UUID, Integer> counts(PortalId portal) {
        Map<UUID, Integer> counts = new HashMap<>();
        db.sql(COUNTS)
                .param("portal", portal.value())
                .query(row -> {
                    counts.put(row.getObject("programme_id", UUID.class), row.getInt("count"));
                });
        return counts;
    }

    void change(PortalId portal, Session session, Instant now) {
        db.sql(CHANGE)
                .param("portal", portal.value())
                .param("id", session.id())
                .param("activity", session.activity().name())
                .param("title", session.title())
                .param("starts", Rows.sql(session.starts()))
                .param("ends", Rows.sql(session.ends()))
                .param("site", session.site())
                .param("staff", session.staff().toArray(String[]::new))
                .param("cancelled", session.cancelled())
                .param("now", Rows.sql(now))
                .update();
    }

    void write(PortalId portal, UUID id, String order, String note, String next) {
        db.sql(WRITE)
                .param("portal", portal.value())
                .param("id", id)
                .param("order", order)
                .param("note", note)
                .param("next", next)
                .update();
    }

    void rolled(PortalId portal, UUID id, int unnamed, Instant now, String by) {
        db.sql(ROLLED)
                .param("portal", portal.value())
                .param("id", id)
                .param("unnamed", unnamed)
                .param("now", Rows.sql(now))
                .param("by", by)
                .update();
    }

    /** What a rule has planned and has not taken place. */
    void dropOfRule(PortalId portal, UUID rule, Instant now) {
        db.sql(DROP_OF_RULE)
                .param("portal", portal.value())
                .param("rule", rule)
                .param("now", Rows.sql(now))
                .update();
    }

    /** What a rule planned, gives no more, and nobody has changed. */
    void dropUntouched(PortalId portal, UUID rule, Collection<LocalDate> days, Instant now) {
        db.sql(DROP_UNTOUCHED)
                .param("portal", portal.value())
                .param("rule", rule)
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("now", Rows.sql(now))
                .update();
    }

    private static Session row(ResultSet row, int number) throws SQLException {
        return SessionRows.row(row);
    }
}
