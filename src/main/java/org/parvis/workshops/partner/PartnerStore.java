package org.parvis.workshops.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.people.PersonId;
import org.parvis.workshops.key.SecretKey;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners, and whom they sent. */
@Component
final class PartnerStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.partner (portal_id, id, name, programme_id, key_hash, sees_attendance, made_at, made_name)
            VALUES (:portal, :id, :name, :programme, :hash, :sees, :now, :by)
            """;
    private static final String COLUMNS =
            """
            SELECT p.id, p.name, p.programme_id, p.sees_attendance, p.made_at, p.closed_at,
                   (SELECT count(*) FROM workshops.sent_by s WHERE s.portal_id = p.portal_id AND s.partner_id = p.id) AS sent
            FROM workshops.partner p WHERE p.portal_id = :portal
            """;
    private static final String ALL = COLUMNS + " ORDER BY p.closed_at NULLS FIRST, p.name, p.id";
    private static final String ONE = COLUMNS + " AND p.id = :id";
    private static final String BY_KEY =
            COLUMNS + " AND p.key_hash = :hash AND p.closed_at IS NULL";
    private static final String RENEW =
            """
            UPDATE workshops.partner SET key_hash = :hash, closed_at = NULL WHERE portal_id = :portal AND id = :id
            """;
    private static final String CLOSE =
            "UPDATE workshops.partner SET closed_at = :now WHERE portal_id = :portal AND id = :id";
    private static final String SEND =
            """
            INSERT INTO workshops.sent_by (portal_id, partner_id, person_id, since) VALUES (:portal, :id, :person, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String SENT =
            "SELECT person_id FROM workshops.sent_by WHERE portal_id = :portal AND partner_id = :id";
    private static final String MERGE =
            """
            INSERT INTO workshops.sent_by (portal_id, partner_id, person_id, since)
            SELECT portal_id, partner_id, :into, since FROM workshops.sent_by WHERE portal_id = :portal AND person_id = :from
            ON CONFLICT DO NOTHING
            """;
    private static final String FORGET =
            "DELETE FROM workshops.sent_by WHERE portal_id = :portal AND person_id = :from";

    /**
     * A partner.
     *
     * @param programme the one they enrol for, or nothing for all that are going on
     * @param sees whether they see how often their own people came
     * @param sent how many people they sent
     */
    record Partner(
            UUID id,
            String name,
            @Nullable UUID programme,
            boolean sees,
            Instant madeAt,
            boolean closed,
            int sent) {}

    private final JdbcClient db;
    private final Clock clock;

    PartnerStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(PortalId portal, Partner partner, SecretKey key, String by) {
        of(INSERT, portal, partner.id())
                .param("name", partner.name())
                .param("programme", partner.programme())
                .param("hash", key.hash())
                .param("sees", partner.sees())
                .param("now", Rows.sql(partner.madeAt()))
                .param("by", by)
                .update();
    }

    List<Partner> all(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query(PartnerStore::row).list();
    }

    Optional<Partner> find(PortalId portal, UUID id) {
        return of(ONE, portal, id).query(PartnerStore::row).optional();
    }

    /** Nobody once it is closed. */
    Optional<Partner> byKey(PortalId portal, SecretKey key) {
        return db.sql(BY_KEY)
                .param("portal", portal.value())
                .param("hash", key.hash())
                .query(PartnerStore::row)
                .optional();
    }

    /** Another address; the one before is closed. */
    void renew(PortalId portal, UUID id, SecretKey key) {
        of(RENEW, portal, id).param("hash", key.hash()).update();
    }

    void close(PortalId portal, UUID id) {
        of(CLOSE, portal, id).param("now", Rows.sql(clock.instant())).update();
    }

    void send(PortalId portal, UUID id, PersonId person) {
        of(SEND, portal, id)
                .param("person", person.value())
                .param("now", Rows.sql(clock.instant()))
                .update();
    }

    List<PersonId> sent(PortalId portal, UUID id) {
        return of(SENT, portal, id)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
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
        db.sql(FORGET).param("portal", portal.value()).param("from", person.value()).update();
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id);
    }

    private static Partner row(ResultSet row, int number) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("programme_id", UUID.class),
                row.getBoolean("sees_attendance"),
                Rows.instant(row, "made_at"),
                row.getTimestamp("closed_at") != null,
                row.getInt("sent"));
    }
}
