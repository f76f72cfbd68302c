package org.parvis.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who answer for minors. */
@Component
final class GuardianStore {
    private static final String GUARDIANS =
            """
            SELECT person_id, name, email, telephone FROM people.guardian
            WHERE portal_id = :portal AND person_id = ANY(:ids) ORDER BY id
            """;
    private static final String DROP_GUARDIANS =
            "DELETE FROM people.guardian WHERE portal_id = :portal AND person_id = :id";
    private static final String ADD_GUARDIAN =
            """
            INSERT INTO people.guardian (portal_id, id, person_id, name, email, telephone)
            VALUES (:portal, :id, :person, :name, :email, :telephone)
            """;

    private final JdbcClient db;

    GuardianStore(JdbcClient db) {
        this.db = db;
    }

    /** By the person they answer for. */
    Map<UUID, List<Guardian>> of(PortalId portal, UUID[] ids) {
        record Row(UUID person, Guardian guardian) {}
        return db
                .sql(GUARDIANS)
                .param("portal", portal.value())
                .param("ids", ids)
                .query((row, number) ->
                        new Row(
                                row.getObject("person_id", UUID.class),
                                new Guardian(
                                        row.getString("name"),
                                        row.getString("email"),
                                        row.getString("telephone"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::person,
                                Collectors.mapping(Row::guardian, Collectors.toList())));
    }

    void replace(PortalId portal, UUID person, Map<UUID, Guardian> guardians) {
        drop(portal, person);
        guardians.forEach((id, guardian) ->
                db.sql(ADD_GUARDIAN)
                        .param("portal", portal.value())
                        .param("id", id)
                        .param("person", person)
                        .param("name", guardian.name())
                        .param("email", guardian.email())
                        .param("telephone", guardian.telephone())
                        .update());
    }

    void drop(PortalId portal, UUID person) {
        db.sql(DROP_GUARDIANS).param("portal", portal.value()).param("id", person).update();
    }
}
