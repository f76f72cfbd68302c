package org.parvis.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens in the neighbourhood. */
@Component
final class HappeningStore {
    private static final String INSERT =
            """
            INSERT INTO planning.happening (portal_id, id, title, starts, ends, place, note, coverage, changed_at, made_name)
            VALUES (:portal, :id, :title, :starts, :ends, :place, :note, :coverage, :now, :by)
            """;
    private static final String CHANGE =
            """
            UPDATE planning.happening SET title = :title, starts = :starts, ends = :ends, place = :place, note = :note,
                coverage = :coverage, sequence = sequence + 1, changed_at = :now
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String CANCEL =
            """
            UPDATE planning.happening SET cancelled = :cancelled, sequence = sequence + 1, changed_at = :now
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String ONE =
            "SELECT * FROM planning.happening WHERE portal_id = :portal AND id = :id";
    private static final String BETWEEN =
            """
            SELECT * FROM planning.happening WHERE portal_id = :portal AND starts >= :from AND starts < :until
            ORDER BY starts, id LIMIT 300
            """;
    private static final String OF_PERSON =
            """
            SELECT * FROM planning.happening AS h WHERE portal_id = :portal AND starts > :since AND EXISTS (
                SELECT 1 FROM planning.assignment AS a JOIN planning.crew AS c
                    ON c.portal_id = a.portal_id AND c.assignment_id = a.id
                WHERE a.portal_id = h.portal_id AND a.happening_id = h.id AND c.account_id = :account)
            ORDER BY starts, id LIMIT 500
            """;

    private final JdbcClient db;
    private final Clock clock;

    HappeningStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(PortalId portal, Happening one, String by) {
        written(INSERT, portal, one).param("by", by).update();
    }

    void change(PortalId portal, Happening one) {
        written(CHANGE, portal, one).update();
    }

    private JdbcClient.StatementSpec written(String sql, PortalId portal, Happening one) {
        return of(sql, portal, one.id())
                .param("title", one.title())
                .param("starts", PlanningRows.sql(one.starts()))
                .param("ends", PlanningRows.sql(one.ends()))
                .param("place", one.place())
                .param("note", one.note())
                .param("coverage", one.coverage().name())
                .param("now", PlanningRows.sql(clock.instant()));
    }

    void cancel(PortalId portal, UUID id, boolean cancelled) {
        of(CANCEL, portal, id)
                .param("cancelled", cancelled)
                .param("now", PlanningRows.sql(clock.instant()))
                .update();
    }

    Optional<Happening> find(PortalId portal, UUID id) {
        return of(ONE, portal, id).query(HappeningStore::row).optional();
    }

    /** Those that begin from a moment on, until another left out. */
    List<Happening> between(PortalId portal, Instant from, Instant until) {
        return db.sql(BETWEEN)
                .param("portal", portal.value())
                .param("from", PlanningRows.sql(from))
                .param("until", PlanningRows.sql(until))
                .query(HappeningStore::row)
                .list();
    }

    /** Those that somebody covers. */
    List<Happening> ofPerson(PortalId portal, AccountId account, Instant since) {
        return db.sql(OF_PERSON)
                .param("portal", portal.value())
                .param("account", account.value())
                .param("since", PlanningRows.sql(since))
                .query(HappeningStore::row)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id);
    }

    private static Happening row(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getObject("id", UUID.class),
                row.getString("title"),
                PlanningRows.instant(row, "starts"),
                PlanningRows.instant(row, "ends"),
                row.getString("place"),
                row.getString("note"),
                Coverage.valueOf(row.getString("coverage")),
                row.getBoolean("cancelled"),
                row.getInt("sequence"),
                PlanningRows.instant(row, "changed_at"));
    }
}
