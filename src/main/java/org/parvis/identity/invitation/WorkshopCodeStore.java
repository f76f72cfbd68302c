package org.parvis.identity.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of workshops; one is open at a time on a portal. */
@Component
final class WorkshopCodeStore {
    private static final String OPEN =
            """
            SELECT portal_id, id, words, expires_at, entries, most_entries FROM identity.workshop_code
            WHERE portal_id = :portal AND closed_at IS NULL AND expires_at > :now
            ORDER BY opened_at DESC LIMIT 1
            """;
    private static final String INSERT =
            """
            INSERT INTO identity.workshop_code
                (portal_id, id, words, opened_by, opened_at, expires_at, most_entries)
            VALUES (:portal, :id, :words, :by, :now, :expires, :most)
            """;
    private static final String CLOSE =
            """
            UPDATE identity.workshop_code SET closed_at = :now
            WHERE portal_id = :portal AND closed_at IS NULL AND expires_at > :now
            """;
    private static final String TAKEN =
            """
            SELECT count(*) FROM identity.workshop_code WHERE words = :words AND expires_at > :now
            """;
    private static final String ENTER =
            """
            UPDATE identity.workshop_code SET entries = entries + 1
            WHERE words = :words AND closed_at IS NULL AND expires_at > :now AND entries < most_entries
              AND (:portal::uuid IS NULL OR portal_id = :portal::uuid)
            RETURNING portal_id, id, words, expires_at, entries, most_entries
            """;

    private static final RowMapper<WorkshopCode> CODE =
            (row, number) ->
                    new WorkshopCode(
                            new PortalId(row.getObject("portal_id", UUID.class)),
                            row.getObject("id", UUID.class),
                            row.getString("words"),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            row.getInt("entries"),
                            row.getInt("most_entries"));

    private final JdbcClient db;

    WorkshopCodeStore(JdbcClient db) {
        this.db = db;
    }

    Optional<WorkshopCode> open(PortalId portal, Instant now) {
        return db.sql(OPEN)
                .param("portal", portal.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(CODE)
                .optional();
    }

    void insert(PortalId portal, WorkshopCode code, AccountId by, Instant now) {
        db.sql(INSERT)
                .param("portal", portal.value())
                .param("id", code.id())
                .param("words", code.words())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", code.expiresAt().atOffset(ZoneOffset.UTC))
                .param("most", code.mostEntries())
                .update();
    }

    void close(PortalId portal, Instant now) {
        db.sql(CLOSE)
                .param("portal", portal.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Words are unique among living codes of all portals: the code alone says which portal it
     * opens.
     */
    boolean taken(String words, Instant now) {
        return db.sql(TAKEN)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    /**
     * Counts one more person in; nothing when no living code has these words or no place is left.
     *
     * @param portal whose codes count; nothing when the code was typed on the network's page
     */
    Optional<WorkshopCode> enter(@Nullable PortalId portal, String words, Instant now) {
        return db.sql(ENTER)
                .param("portal", portal == null ? null : portal.value().toString())
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(CODE)
                .optional();
    }
}
