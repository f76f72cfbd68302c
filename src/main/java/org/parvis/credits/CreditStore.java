package org.parvis.credits;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The crews, row by row. */
@Component
final class CreditStore {
    private static final String OF_SUBJECT =
            """
            SELECT name, roles, age, note, first_time, account_id
            FROM credits.credit
            WHERE portal_id = :portal AND subject = :subject
            ORDER BY position
            """;

    private static final String SINCE =
            """
            SELECT min(since) FROM credits.credit WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String CLEAR =
            """
            DELETE FROM credits.credit WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String ADD =
            """
            INSERT INTO credits.credit
                (portal_id, id, subject, position, name, roles, age, note, first_time, account_id, since)
            VALUES (:portal, :id, :subject, :position, :name, :roles, :age, :note, :first, :account, :since)
            """;

    private static final String HELD_BEFORE =
            """
            SELECT DISTINCT held
            FROM credits.credit, unnest(roles) AS held
            WHERE portal_id = :portal AND account_id = :account AND subject <> :subject AND since < :since
            """;

    private final JdbcClient db;
    private final Clock clock;

    CreditStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Credit> crew(PortalId portal, SubjectRef subject) {
        return db.sql(OF_SUBJECT)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query(CreditStore::credit)
                .list();
    }

    /** Puts this crew in the place of what was there; the moment of the first crew is kept. */
    void replace(PortalId portal, SubjectRef subject, List<Credit> crew) {
        OffsetDateTime since = since(portal, subject).atOffset(ZoneOffset.UTC);
        db.sql(CLEAR).param("portal", portal.value()).param("subject", subject.toString()).update();
        for (int position = 0; position < crew.size(); position++) {
            Credit credit = crew.get(position);
            db.sql(ADD)
                    .param("portal", portal.value())
                    .param("id", Uuid7.next(clock))
                    .param("subject", subject.toString())
                    .param("position", position)
                    .param("name", credit.name())
                    .param("roles", credit.roles().toArray(String[]::new))
                    .param("age", credit.age())
                    .param("note", credit.note())
                    .param("first", credit.firstTime())
                    .param("account", credit.account())
                    .param("since", since)
                    .update();
        }
    }

    /** When the crew of this story was first written; now, when it was not. */
    Instant since(PortalId portal, SubjectRef subject) {
        return db.sql(SINCE)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query((row, number) -> Times.instant(row, 1))
                .optional()
                .orElseGet(clock::instant);
    }

    /**
     * The roles that this account held in crews written before that moment, this story left out.
     */
    List<String> rolesHeldBefore(
            PortalId portal, UUID account, SubjectRef subject, Instant moment) {
        return db.sql(HELD_BEFORE)
                .param("portal", portal.value())
                .param("account", account)
                .param("subject", subject.toString())
                .param("since", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Credit credit(ResultSet row, int number) throws SQLException {
        return new Credit(
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getObject("age", Integer.class),
                row.getString("note"),
                row.getBoolean("first_time"),
                row.getObject("account_id", UUID.class));
    }

    private static List<String> roles(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
