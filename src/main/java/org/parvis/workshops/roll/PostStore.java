package org.parvis.workshops.roll;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who held which post on which day. */
@Component
final class PostStore {
    private static final String OF_SESSION =
            "SELECT person_id, role FROM workshops.post WHERE portal_id = :portal AND session_id = :session";
    private static final String HELD =
            """
            SELECT DISTINCT p.person_id, p.role FROM workshops.post p
            JOIN workshops.session s ON s.portal_id = p.portal_id AND s.id = p.session_id
            WHERE p.portal_id = :portal AND p.person_id = ANY(:people) AND s.starts < (
                SELECT starts FROM workshops.session WHERE portal_id = :portal AND id = :session)
            ORDER BY p.role
            """;
    private static final String DROP =
            "DELETE FROM workshops.post WHERE portal_id = :portal AND session_id = :session AND person_id = :person";
    private static final String PUT =
            """
            INSERT INTO workshops.post (portal_id, session_id, person_id, role) VALUES (:portal, :session, :person, :role)
            ON CONFLICT DO NOTHING
            """;
    private static final String MERGE =
            """
            INSERT INTO workshops.post (portal_id, session_id, person_id, role)
            SELECT portal_id, session_id, :into, role FROM workshops.post WHERE portal_id = :portal AND person_id = :from
            ON CONFLICT DO NOTHING
            """;
    private static final String DROP_PERSON =
            "DELETE FROM workshops.post WHERE portal_id = :portal AND person_id = :from";

    private static final String EVER =
            """
            SELECT DISTINCT person_id, role FROM workshops.post WHERE portal_id = :portal AND person_id = ANY(:people)
            ORDER BY role
            """;
    private static final String BEFORE =
            """
            SELECT count(DISTINCT role) FROM workshops.post
            WHERE portal_id = :portal AND person_id = :person AND role = ANY(:roles) AND session_id <> ALL(:days)
            """;

    private final JdbcClient db;

    PostStore(JdbcClient db) {
        this.db = db;
    }

    /** The post of each person that day. */
    Map<PersonId, String> ofSession(PortalId portal, UUID session) {
        Map<PersonId, String> all = new HashMap<>();
        db.sql(OF_SESSION)
                .param("portal", portal.value())
                .param("session", session)
                .query(row -> {
                    all.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("role"));
                });
        return all;
    }

    /** Posts these people held before that day. */
    Map<PersonId, Set<String>> held(PortalId portal, UUID session, List<PersonId> people) {
        Map<PersonId, Set<String>> held = new HashMap<>();
        db.sql(HELD)
                .param("portal", portal.value())
                .param("session", session)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    held.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    person -> new LinkedHashSet<>())
                            .add(row.getString("role"));
                });
        return held;
    }

    /** Posts these people have ever held. */
    Map<PersonId, Set<String>> ever(PortalId portal, List<PersonId> people) {
        Map<PersonId, Set<String>> held = new HashMap<>();
        db.sql(EVER)
                .param("portal", portal.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    held.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    person -> new LinkedHashSet<>())
                            .add(row.getString("role"));
                });
        return held;
    }

    /** Whether one of these posts was held on these days and on no other. */
    boolean firstTime(PortalId portal, PersonId person, Set<String> roles, Set<UUID> days) {
        return db.sql(BEFORE)
                        .param("portal", portal.value())
                        .param("person", person.value())
                        .param("roles", roles.toArray(String[]::new))
                        .param("days", days.toArray(UUID[]::new))
                        .query((row, number) -> row.getInt(1))
                        .single()
                < roles.size();
    }

    /** Puts this post in the place of the one before; empty for none. */
    void put(PortalId portal, UUID session, PersonId person, String role) {
        db.sql(DROP)
                .param("portal", portal.value())
                .param("session", session)
                .param("person", person.value())
                .update();
        if (!role.isEmpty()) {
            db.sql(PUT)
                    .param("portal", portal.value())
                    .param("session", session)
                    .param("person", person.value())
                    .param("role", role)
                    .update();
        }
    }

    void merge(PortalId portal, PersonId from, PersonId into) {
        db.sql(MERGE)
                .param("portal", portal.value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
        db.sql(DROP_PERSON).param("portal", portal.value()).param("from", from.value()).update();
    }
}
