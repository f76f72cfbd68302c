package org.parvis.workshops.equipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has what. */
@Component
final class LoanStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.loan (portal_id, id, item_id, session_id, person_id, other_portal_id, out_at, out_name, due,
                out_state)
            VALUES (:portal, :id, :item, :session, :person, :other, :now, :by, :due, :state)
            ON CONFLICT (portal_id, item_id) WHERE back_at IS NULL DO NOTHING
            """;
    private static final String BACK =
            """
            UPDATE workshops.loan SET back_at = :now, back_name = :by, back_state = :state, back_note = :note
            WHERE portal_id = :portal AND item_id = :item AND back_at IS NULL
            """;
    private static final String OUT =
            "SELECT * FROM workshops.loan WHERE portal_id = :portal AND back_at IS NULL";
    private static final String HISTORY =
            """
            SELECT * FROM workshops.loan WHERE portal_id = :portal AND item_id = :item ORDER BY out_at DESC LIMIT 50
            """;
    private static final String BORROWED =
            "SELECT * FROM workshops.loan WHERE other_portal_id = :portal AND back_at IS NULL ORDER BY due LIMIT 200";
    private static final String LATE =
            """
            SELECT * FROM workshops.loan WHERE back_at IS NULL AND due < :today AND person_id IS NOT NULL
                AND (reminded_at IS NULL OR reminded_at < :before) ORDER BY due LIMIT 200
            """;
    private static final String REMINDED =
            "UPDATE workshops.loan SET reminded_at = :now WHERE portal_id = :portal AND id = :id";
    private static final String MERGE =
            "UPDATE workshops.loan SET person_id = :into WHERE portal_id = :portal AND person_id = :from";

    private final JdbcClient db;
    private final Clock clock;

    LoanStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** No, when somebody else has it. */
    boolean add(PortalId portal, Loan loan) {
        PersonId person = loan.person();
        PortalId other = loan.other();
        return db.sql(INSERT)
                        .param("portal", portal.value())
                        .param("id", loan.id())
                        .param("item", loan.item())
                        .param("session", loan.session())
                        .param("person", person == null ? null : person.value())
                        .param("other", other == null ? null : other.value())
                        .param("now", Rows.sql(loan.outAt()))
                        .param("by", loan.outBy())
                        .param("due", loan.due())
                        .param("state", loan.outState().name())
                        .update()
                == 1;
    }

    /** No, when it was not out. */
    boolean back(PortalId portal, UUID item, Condition state, String note, String by) {
        return db.sql(BACK)
                        .param("portal", portal.value())
                        .param("item", item)
                        .param("now", Rows.sql(clock.instant()))
                        .param("by", by)
                        .param("state", state.name())
                        .param("note", note)
                        .update()
                == 1;
    }

    /** All that is out. */
    List<Loan> out(PortalId portal) {
        return db.sql(OUT).param("portal", portal.value()).query(LoanStore::row).list();
    }

    /** The latest first. */
    List<Loan> history(PortalId portal, UUID item) {
        return db.sql(HISTORY)
                .param("portal", portal.value())
                .param("item", item)
                .query(LoanStore::row)
                .list();
    }

    /** What other media have lent to this one. */
    List<Loan> borrowed(PortalId portal) {
        return db.sql(BORROWED).param("portal", portal.value()).query(LoanStore::row).list();
    }

    /** What people of all portals should have brought back and were not written to since. */
    List<Loan> late(LocalDate today, Instant before) {
        return db.sql(LATE)
                .param("today", today)
                .param("before", Rows.sql(before))
                .query(LoanStore::row)
                .list();
    }

    void reminded(Loan loan) {
        db.sql(REMINDED)
                .param("portal", loan.home().value())
                .param("id", loan.id())
                .param("now", Rows.sql(clock.instant()))
                .update();
    }

    /** The first was the second all along. */
    void merge(PortalId portal, PersonId from, PersonId into) {
        db.sql(MERGE)
                .param("portal", portal.value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private static Loan row(ResultSet row, int number) throws SQLException {
        return new Loan(
                row.getObject("id", UUID.class),
                new PortalId(row.getObject("portal_id", UUID.class)),
                row.getObject("item_id", UUID.class),
                row.getObject("session_id", UUID.class),
                Optional.ofNullable(id(row, "person_id")).map(PersonId::new).orElse(null),
                Optional.ofNullable(id(row, "other_portal_id")).map(PortalId::new).orElse(null),
                Rows.instant(row, "out_at"),
                row.getString("out_name"),
                Objects.requireNonNull(row.getDate("due")).toLocalDate(),
                Condition.valueOf(row.getString("out_state")),
                Rows.instantIfAny(row, "back_at"),
                row.getString("back_name"),
                row.getString("back_state"),
                row.getString("back_note"));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
