package org.parvis.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests for removal, row by row. */
@Component
public final class RemovalStore {
    private static final String COLUMNS =
            """
            SELECT id, story, subject, name, seen_where, contact, urgent, state, answer, received_at, decided_at,
                   decided_name
            FROM credits.removal
            """;

    private static final String OPEN_FIRST =
            COLUMNS
                    + """
                    WHERE portal_id = :portal
                    ORDER BY (state IN ('WAITING', 'WITHDRAWN')) DESC, (state = 'WAITING' AND urgent) DESC, received_at DESC
                    LIMIT 200
                    """;

    private static final String ONE = COLUMNS + "WHERE portal_id = :portal AND id = :id FOR UPDATE";

    private static final String ADD =
            """
            INSERT INTO credits.removal
                (portal_id, id, story, subject, name, seen_where, contact, urgent, state, received_at)
            VALUES (:portal, :id, :story, :subject, :name, :where, :contact, :urgent, :state, :received)
            """;

    private static final String DECIDE =
            """
            UPDATE credits.removal
            SET state = :state, answer = :answer, decided_at = :now, decided_by = :by, decided_name = :byName
            WHERE portal_id = :portal AND id = :id
            """;

    private static final String WAITING =
            """
            SELECT count(*) FROM credits.removal WHERE portal_id = :portal AND state IN ('WAITING', 'WITHDRAWN')
            """;

    private static final String GONE =
            """
            SELECT 1 FROM credits.removal
            WHERE portal_id = :portal AND subject = :subject AND state = 'WITHDRAWN' LIMIT 1
            """;

    private static final String TAKE_PACE =
            """
            INSERT INTO credits.removal_pace (portal_id, source_hash, hour, count)
            VALUES (:portal, :source, date_trunc('hour', CAST(:now AS timestamptz)), 1)
            ON CONFLICT (portal_id, source_hash, hour) DO UPDATE SET count = credits.removal_pace.count + 1
            RETURNING count
            """;

    private static final String SWEEP_PACE =
            """
            DELETE FROM credits.removal_pace WHERE hour < :before
            """;

    private final JdbcClient db;
    private final Clock clock;

    RemovalStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void add(PortalId portal, Removal removal) {
        SubjectRef subject = removal.subject();
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", removal.id().value())
                .param("story", removal.story())
                .param("subject", subject == null ? null : subject.toString())
                .param("name", removal.name())
                .param("where", removal.seenWhere())
                .param("contact", removal.contact())
                .param("urgent", removal.urgent())
                .param("state", removal.state().name())
                .param("received", Times.sql(removal.received()))
                .update();
    }

    /** Those that wait first, the urgent ones before. */
    public List<Removal> list(PortalId portal) {
        return db.sql(OPEN_FIRST)
                .param("portal", portal.value())
                .query(RemovalStore::removal)
                .list();
    }

    /** One request, held until the transaction ends so that two people do not answer it at once. */
    public Optional<Removal> hold(PortalId portal, RemovalId id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("id", id.value())
                .query(RemovalStore::removal)
                .optional();
    }

    public void decide(
            PortalId portal, RemovalId id, Removal.State state, String answer, RecordedBy by) {
        db.sql(DECIDE)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("state", state.name())
                .param("answer", answer)
                .param("now", Times.sql(clock.instant()))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
    }

    public int waiting(PortalId portal) {
        return db.sql(WAITING)
                .param("portal", portal.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Whether this story was taken offline for somebody who was not answered yet. */
    public boolean holds(PortalId portal, SubjectRef subject) {
        return db.sql(GONE)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query((row, number) -> 1)
                .optional()
                .isPresent();
    }

    /** Counts one more request from this place; tells how many there were in this hour. */
    public int pace(PortalId portal, byte[] source) {
        return db.sql(TAKE_PACE)
                .param("portal", portal.value())
                .param("source", source)
                .param("now", Times.sql(clock.instant()))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Forgets old counts of all portals. */
    public void sweepPace(Instant before) {
        db.sql(SWEEP_PACE).param("before", Times.sql(before)).update();
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        return new Removal(
                new RemovalId(row.getObject("id", UUID.class)),
                row.getString("story"),
                subject(row.getString("subject")),
                row.getString("name"),
                row.getString("seen_where"),
                row.getString("contact"),
                row.getBoolean("urgent"),
                Removal.State.valueOf(row.getString("state")),
                row.getString("answer"),
                Objects.requireNonNull(Times.instant(row, "received_at")),
                Times.instant(row, "decided_at"),
                Objects.requireNonNullElse(row.getString("decided_name"), ""));
    }

    private static @Nullable SubjectRef subject(@Nullable String text) {
        return text == null ? null : SubjectRef.parse(text);
    }
}
