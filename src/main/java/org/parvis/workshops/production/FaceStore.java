package org.parvis.workshops.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is seen or heard in a production. */
@Component
final class FaceStore {
    private static final String DROP =
            "DELETE FROM workshops.face WHERE portal_id = :portal AND production_id = :id AND person_id = :person";
    private static final String ADD =
            """
            INSERT INTO workshops.face (portal_id, production_id, person_id, appearance_id)
            VALUES (:portal, :id, :person, :appearance) ON CONFLICT DO NOTHING
            """;
    private static final String FACES =
            """
            SELECT production_id, person_id, appearance_id FROM workshops.face
            WHERE portal_id = :portal AND production_id = :id
            """;
    private static final String OF_SESSION =
            """
            SELECT f.production_id, f.person_id, f.appearance_id FROM workshops.face f
            JOIN workshops.production p ON p.portal_id = f.portal_id AND p.id = f.production_id
            WHERE f.portal_id = :portal AND f.appearance_id IS NOT NULL AND (p.group_id = :group OR EXISTS (
                SELECT 1 FROM workshops.production_day d WHERE d.portal_id = f.portal_id
                    AND d.production_id = f.production_id AND d.session_id = :session))
            ORDER BY p.changed_at
            """;
    private static final String IN_GROUP =
            """
            SELECT f.production_id, f.person_id, f.appearance_id FROM workshops.face f
            JOIN workshops.production p ON p.portal_id = f.portal_id AND p.id = f.production_id
            WHERE f.portal_id = :portal AND f.appearance_id IS NOT NULL AND p.group_id = :group
                AND f.person_id IN (:people)
            """;
    private static final String MERGE =
            """
            INSERT INTO workshops.face (portal_id, production_id, person_id, appearance_id)
            SELECT portal_id, production_id, :into, appearance_id FROM workshops.face
            WHERE portal_id = :portal AND person_id = :from
            ON CONFLICT DO NOTHING
            """;
    private static final String FORGET =
            "DELETE FROM workshops.face WHERE portal_id = :portal AND person_id = :person";

    /**
     * Somebody in a production.
     *
     * @param appearance in the register of agreements; nothing for those written down before it was
     *     kept
     */
    record Face(UUID production, PersonId person, @Nullable UUID appearance) {}

    private final JdbcClient db;

    FaceStore(JdbcClient db) {
        this.db = db;
    }

    List<Face> of(PortalId portal, UUID production) {
        return db.sql(FACES)
                .param("portal", portal.value())
                .param("id", production)
                .query(FaceStore::row)
                .list();
    }

    /** Those of the productions made on this day or by this group, the latest production last. */
    List<Face> ofSession(PortalId portal, UUID session, UUID group) {
        return db.sql(OF_SESSION)
                .param("portal", portal.value())
                .param("session", session)
                .param("group", group)
                .query(FaceStore::row)
                .list();
    }

    /** These people in all that this group makes. */
    List<Face> inGroup(PortalId portal, UUID group, Collection<PersonId> people) {
        return db.sql(IN_GROUP)
                .param("portal", portal.value())
                .param("group", group)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(FaceStore::row)
                .list();
    }

    void add(PortalId portal, Face face) {
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", face.production())
                .param("person", face.person().value())
                .param("appearance", face.appearance())
                .update();
    }

    void drop(PortalId portal, Face face) {
        db.sql(DROP)
                .param("portal", portal.value())
                .param("id", face.production())
                .param("person", face.person().value())
                .update();
    }

    /** The first was the second all along. */
    void merge(PortalId portal, PersonId from, PersonId into) {
        db.sql(MERGE)
                .param("portal", portal.value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
        forget(portal, from);
    }

    void forget(PortalId portal, PersonId person) {
        db.sql(FORGET).param("portal", portal.value()).param("person", person.value()).update();
    }

    private static Face row(ResultSet row, int number) throws SQLException {
        return new Face(
                row.getObject("production_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("appearance_id", UUID.class));
    }
}
