package org.parvis.workshops.roll;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which group. */
@Component
final class EnrolmentStore {
    private static final String PUT =
            """
            INSERT INTO workshops.enrolment (portal_id, group_id, person_id, state, since, by_name)
            VALUES (:portal, :group, :person, :state, :now, :by)
            ON CONFLICT (portal_id, group_id, person_id) DO UPDATE
            SET state = EXCLUDED.state, since = EXCLUDED.since, by_name = EXCLUDED.by_name
            """;
    private static final String OF_GROUP =
            """
            SELECT person_id, state, since, by_name FROM workshops.enrolment
            WHERE portal_id = :portal AND group_id = :group ORDER BY since, person_id
            """;
    private static final String COUNT =
            """
            SELECT count(*) FROM workshops.enrolment WHERE portal_id = :portal AND group_id = :group AND state = 'ENROLLED'
            """;
    private static final String GROUPS =
            """
            SELECT group_id FROM workshops.enrolment WHERE portal_id = :portal AND person_id = :person AND state = 'ENROLLED'
            """;
    private static final String OF_PERSON =
            """
            SELECT e.group_id, e.state, e.since FROM workshops.enrolment e
            JOIN workshops.workgroup g ON g.portal_id = e.portal_id AND g.id = e.group_id
            JOIN workshops.season s ON s.portal_id = g.portal_id AND s.id = g.season_id
            WHERE e.portal_id = :portal AND e.person_id = :person ORDER BY s.starts DESC, e.group_id
            """;
    private static final String MERGE =
            """
            UPDATE workshops.enrolment e SET person_id = :into WHERE portal_id = :portal AND person_id = :from
                AND NOT EXISTS (SELECT 1 FROM workshops.enrolment o WHERE o.portal_id = e.portal_id
                    AND o.group_id = e.group_id AND o.person_id = :into)
            """;
    private static final String DROP =
            "DELETE FROM workshops.enrolment WHERE portal_id = :portal AND person_id = :from";
    private static final String LOCK =
            "SELECT 1 FROM workshops.workgroup WHERE portal_id = :portal AND id = :group FOR UPDATE";

    private final JdbcClient db;

    EnrolmentStore(JdbcClient db) {
        this.db = db;
    }

    /** Two people who enrol at once do not both take the last place. */
    void lock(PortalId portal, UUID group) {
        db.sql(LOCK)
                .param("portal", portal.value())
                .param("group", group)
                .query((row, number) -> 1)
                .list();
    }

    void put(
            PortalId portal,
            UUID group,
            PersonId person,
            EnrolmentState state,
            Instant now,
            String by) {
        db.sql(PUT)
                .param("portal", portal.value())
                .param("group", group)
                .param("person", person.value())
                .param("state", state.name())
                .param("now", Rows.sql(now))
                .param("by", by)
                .update();
    }

    List<Enrolment> ofGroup(PortalId portal, UUID group) {
        return db.sql(OF_GROUP)
                .param("portal", portal.value())
                .param("group", group)
                .query((row, number) ->
                        new Enrolment(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                EnrolmentState.valueOf(row.getString("state")),
                                Rows.instant(row, "since"),
                                row.getString("by_name")))
                .list();
    }

    /** All groups somebody was ever in, the latest first. */
    List<Enrolments.Standing> ofPerson(PortalId portal, PersonId person) {
        return db.sql(OF_PERSON)
                .param("portal", portal.value())
                .param("person", person.value())
                .query((row, number) ->
                        new Enrolments.Standing(
                                row.getObject("group_id", UUID.class),
                                EnrolmentState.valueOf(row.getString("state")),
                                Rows.instant(row, "since")))
                .list();
    }

    int count(PortalId portal, UUID group) {
        return db.sql(COUNT)
                .param("portal", portal.value())
                .param("group", group)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<UUID> groups(PortalId portal, UUID person) {
        return db.sql(GROUPS)
                .param("portal", portal.value())
                .param("person", person)
                .query((row, number) -> row.getObject("group_id", UUID.class))
                .list();
    }

    void merge(PortalId portal, PersonId from, PersonId into) {
        db.sql(MERGE)
                .param("portal", portal.value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
        db.sql(DROP).param("portal", portal.value()).param("from", from.value()).update();
    }

    void drop(PortalId portal, PersonId person) {
        db.sql(DROP).param("portal", portal.value()).param("from", person.value()).update();
    }
}
