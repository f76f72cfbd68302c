package org.parvis.workshops.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is counted on every portal at once. */
@Component
final class NetworkFigureStore {
    /** Each gives a portal and a few numbers, in the order of {@link #COUNTED}. */
    private static final List<String> QUERIES =
            List.of(
                    """
                    SELECT portal_id, count(rolled_at) AS a,
                           COALESCE(sum(extract(epoch FROM ends - starts)) FILTER (WHERE rolled_at IS NOT NULL), 0)::bigint / 3600 AS b
                    FROM workshops.session WHERE starts >= :from AND starts < :to AND NOT cancelled GROUP BY portal_id
                    """,
                    """
                    SELECT p.portal_id, count(DISTINCT p.id) AS a, count(DISTINCT p.id) FILTER (WHERE p.stage = 'PUBLIC') AS b
                    FROM workshops.production p
                    JOIN workshops.production_day d ON d.portal_id = p.portal_id AND d.production_id = p.id
                    JOIN workshops.session x ON x.portal_id = d.portal_id AND x.id = d.session_id
                    WHERE x.starts >= :from AND x.starts < :to GROUP BY p.portal_id
                    """,
                    """
                    SELECT portal_id, sum(planned_people) AS a, sum(planned_hours) AS b FROM workshops.programme
                    WHERE starts < CAST(:until AS date) AND ends >= CAST(:since AS date) GROUP BY portal_id
                    """);

    /** What the numbers are, two by two. */
    static final List<String> COUNTED =
            List.of(
                    "held",
                    "hours",
                    "people",
                    "person-hours",
                    "films-begun",
                    "films",
                    "promised-people",
                    "promised-hours");

    /** Where people and their hours stand; where each of the queries puts its two. */
    private static final int VISITS = 2;

    private static final List<Integer> PLACES = List.of(0, 4, 6);
    private static final int MINUTES = 60;

    private final JdbcClient db;
    private final TallyStore tallies;

    NetworkFigureStore(JdbcClient db, TallyStore tallies) {
        this.db = db;
        this.tallies = tallies;
    }

    /** By portal: {@link #COUNTED} in its order; a portal without workshops is left out. */
    Map<PortalId, long[]> all(Instant from, Instant to, LocalDate since, LocalDate until) {
        Map<PortalId, long[]> all = new HashMap<>();
        for (int at = 0; at < QUERIES.size(); at++) {
            int first = PLACES.get(at);
            JdbcClient.StatementSpec sql = db.sql(QUERIES.get(at));
            sql =
                    QUERIES.get(at).contains(":until")
                            ? sql.param("since", since).param("until", until)
                            : sql.param("from", Rows.sql(from)).param("to", Rows.sql(to));
            sql.query(row -> {
                long[] counts = of(all, new PortalId(row.getObject("portal_id", UUID.class)));
                counts[first] = row.getLong("a");
                counts[first + 1] = row.getLong("b");
            });
        }
        visits(all, from, to);
        return all;
    }

    private void visits(Map<PortalId, long[]> all, Instant from, Instant to) {
        Map<PortalId, BitSet> people = new HashMap<>();
        Map<PortalId, Long> minutes = new HashMap<>();
        for (TallyStore.Visit visit : tallies.everywhere(from, to)) {
            Counted.mark(
                    people.computeIfAbsent(visit.portal(), portal -> new BitSet()), visit.came());
            minutes.merge(visit.portal(), (long) visit.minutes(), Long::sum);
        }
        people.forEach((portal, marks) -> {
            of(all, portal)[VISITS] = marks.cardinality();
            of(all, portal)[VISITS + 1] = minutes.getOrDefault(portal, 0L) / MINUTES;
        });
    }

    private static long[] of(Map<PortalId, long[]> all, PortalId portal) {
        return all.computeIfAbsent(portal, none -> new long[COUNTED.size()]);
    }
}
