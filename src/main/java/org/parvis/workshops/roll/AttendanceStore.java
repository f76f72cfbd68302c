package org.parvis.workshops.roll;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who came, session by session, with every change of it. */
@Component
final class AttendanceStore {
    private static final String OF_SESSION =
            """
            SELECT person_id, status, minutes, recorded_at, recorded_name, revision FROM workshops.attendance
            WHERE portal_id = :portal AND session_id = :session
            """;
    private static final String PUT =
            """
            INSERT INTO workshops.attendance (portal_id, session_id, person_id, status, minutes, recorded_at, recorded_name)
            VALUES (:portal, :session, :person, :status, :minutes, :now, :by)
            ON CONFLICT (portal_id, session_id, person_id) DO UPDATE SET status = EXCLUDED.status,
                minutes = EXCLUDED.minutes, recorded_at = EXCLUDED.recorded_at, recorded_name = EXCLUDED.recorded_name,
                revision = workshops.attendance.revision + 1
            """;
    private static final String LOCK =
            "SELECT 1 FROM workshops.session WHERE portal_id = :portal AND id = :session FOR UPDATE";
    private static final String TRACE =
            """
            INSERT INTO workshops.attendance_change (portal_id, id, session_id, person_id, before, after, minutes, made_at,
                made_name, waits)
            VALUES (:portal, :id, :session, :person, :before, :after, :minutes, :now, :by, :waits)
            """;
    private static final String CHANGES =
            """
            SELECT id, person_id, before, after, minutes, made_at, made_name, waits FROM workshops.attendance_change
            WHERE portal_id = :portal AND session_id = :session ORDER BY id DESC LIMIT 200
            """;
    private static final String SETTLE =
            """
            UPDATE workshops.attendance_change SET waits = false
            WHERE portal_id = :portal AND session_id = :session AND person_id = :person AND waits
            """;
    private static final String MERGE =
            """
            UPDATE workshops.attendance a SET person_id = :into WHERE portal_id = :portal AND person_id = :from
                AND NOT EXISTS (SELECT 1 FROM workshops.attendance o WHERE o.portal_id = a.portal_id
                    AND o.session_id = a.session_id AND o.person_id = :into)
            """;
    private static final String DROP =
            "DELETE FROM workshops.attendance WHERE portal_id = :portal AND person_id = :from";
    private static final String MERGE_CHANGES =
            """
            UPDATE workshops.attendance_change SET person_id = :into WHERE portal_id = :portal AND person_id = :from
            """;
    private static final String OF_PERSON =
            """
            SELECT count(*) AS sessions, COALESCE(sum(minutes), 0) AS minutes FROM workshops.attendance
            WHERE portal_id = :portal AND person_id = :person AND status IN ('PRESENT', 'LATE', 'LEFT_EARLY')
            """;

    /** One change of what was recorded. */
    record Change(
            UUID id,
            PersonId person,
            String before,
            Presence after,
            int minutes,
            Instant at,
            String by,
            boolean waits) {}

    /** How often somebody came, and for how long. */
    record Total(int sessions, int minutes) {}

    private final JdbcClient db;
    private final Clock clock;

    AttendanceStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Two telephones that send at once are heard one after the other. */
    void lock(PortalId portal, UUID session) {
        db.sql(LOCK)
                .param("portal", portal.value())
                .param("session", session)
                .query((row, number) -> 1)
                .list();
    }

    Map<PersonId, Attendance> ofSession(PortalId portal, UUID session) {
        Map<PersonId, Attendance> all = new HashMap<>();
        db.sql(OF_SESSION)
                .param("portal", portal.value())
                .param("session", session)
                .query(row -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    all.put(
                            person,
                            new Attendance(
                                    person,
                                    Presence.valueOf(row.getString("status")),
                                    row.getInt("minutes"),
                                    Rows.instant(row, "recorded_at"),
                                    row.getString("recorded_name"),
                                    row.getInt("revision")));
                });
        return all;
    }

    void put(
            PortalId portal,
            UUID session,
            PersonId person,
            Optional<Attendance> before,
            Presence status,
            int minutes,
            String by) {
        db.sql(PUT)
                .param("portal", portal.value())
                .param("session", session)
                .param("person", person.value())
                .param("status", status.name())
                .param("minutes", minutes)
                .param("now", Rows.sql(clock.instant()))
                .param("by", by)
                .update();
        trace(portal, session, person, before, status, minutes, by, false);
    }

    /**
     * Keeps a change.
     *
     * @param waits whether it was not made, because somebody else had said something else
     */
    void trace(
            PortalId portal,
            UUID session,
            PersonId person,
            Optional<Attendance> before,
            Presence after,
            int minutes,
            String by,
            boolean waits) {
        db.sql(TRACE)
                .param("portal", portal.value())
                .param("id", Uuid7.next(clock))
                .param("session", session)
                .param("person", person.value())
                .param("before", before.map(known -> known.status().name()).orElse(""))
                .param("after", after.name())
                .param("minutes", minutes)
                .param("now", Rows.sql(clock.instant()))
                .param("by", by)
                .param("waits", waits)
                .update();
    }

    /** The latest first. */
    List<Change> changes(PortalId portal, UUID session) {
        return db.sql(CHANGES)
                .param("portal", portal.value())
                .param("session", session)
                .query((row, number) ->
                        new Change(
                                row.getObject("id", UUID.class),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getString("before"),
                                Presence.valueOf(row.getString("after")),
                                row.getInt("minutes"),
                                Rows.instant(row, "made_at"),
                                row.getString("made_name"),
                                row.getBoolean("waits")))
                .list();
    }

    void settle(PortalId portal, UUID session, PersonId person) {
        db.sql(SETTLE)
                .param("portal", portal.value())
                .param("session", session)
                .param("person", person.value())
                .update();
    }

    void merge(PortalId portal, PersonId from, PersonId into) {
        for (String sql : List.of(MERGE, MERGE_CHANGES)) {
            db.sql(sql)
                    .param("portal", portal.value())
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
        db.sql(DROP).param("portal", portal.value()).param("from", from.value()).update();
    }

    Total ofPerson(PortalId portal, UUID person) {
        return db.sql(OF_PERSON)
                .param("portal", portal.value())
                .param("person", person)
                .query((row, number) -> new Total(row.getInt("sessions"), row.getInt("minutes")))
                .single();
    }
}
