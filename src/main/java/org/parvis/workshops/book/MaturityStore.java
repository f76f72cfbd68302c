package org.parvis.workshops.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a media has come, each time it was looked at. */
@Component
final class MaturityStore {
    private static final String PUT =
            """
            INSERT INTO workshops.maturity (portal_id, day, criterion, level, words, written_name)
            VALUES (:portal, :day, :criterion, :level, :words, :by)
            ON CONFLICT (portal_id, day, criterion) DO UPDATE SET level = EXCLUDED.level, words = EXCLUDED.words,
                written_name = EXCLUDED.written_name
            """;
    private static final String ALL =
            """
            SELECT day, criterion, level, words FROM workshops.maturity WHERE portal_id = :portal ORDER BY day, criterion
            """;
    private static final String SHOW =
            """
            INSERT INTO workshops.maturity_shown (portal_id, since, by_name) VALUES (:portal, :now, :by)
            ON CONFLICT DO NOTHING
            """;
    private static final String HIDE =
            "DELETE FROM workshops.maturity_shown WHERE portal_id = :portal";
    private static final String SHOWN = "SELECT portal_id FROM workshops.maturity_shown";

    /** Where the media stood on one point. */
    record Mark(Criterion criterion, int level, String words) {}

    private final JdbcClient db;
    private final Clock clock;

    MaturityStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void put(PortalId portal, LocalDate day, Mark mark, String by) {
        db.sql(PUT)
                .param("portal", portal.value())
                .param("day", day)
                .param("criterion", mark.criterion().name())
                .param("level", mark.level())
                .param("words", mark.words())
                .param("by", by)
                .update();
    }

    /** By day, the earliest first. */
    Map<LocalDate, Map<Criterion, Mark>> all(PortalId portal) {
        Map<LocalDate, Map<Criterion, Mark>> all = new LinkedHashMap<>();
        db.sql(ALL)
                .param("portal", portal.value())
                .query(row -> {
                    Criterion criterion = Criterion.valueOf(row.getString("criterion"));
                    all.computeIfAbsent(
                                    Objects.requireNonNull(row.getDate("day")).toLocalDate(),
                                    day -> new LinkedHashMap<>())
                            .put(
                                    criterion,
                                    new Mark(
                                            criterion,
                                            row.getInt("level"),
                                            row.getString("words")));
                });
        return all;
    }

    /** Whether the network's coordinators see it from now on. */
    void show(PortalId portal, boolean shown, String by) {
        JdbcClient.StatementSpec sql = db.sql(shown ? SHOW : HIDE).param("portal", portal.value());
        if (shown) {
            sql = sql.param("now", Rows.sql(clock.instant())).param("by", by);
        }
        sql.update();
    }

    /** Portals whose grid coordinators see. */
    List<PortalId> shown() {
        return db.sql(SHOWN)
                .query((row, number) -> new PortalId(row.getObject("portal_id", UUID.class)))
                .list();
    }
}
