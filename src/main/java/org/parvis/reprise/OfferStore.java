package org.parvis.reprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offers. */
@Component
final class OfferStore {
    private static final String KEEP =
            """
            INSERT INTO reprise.offer (portal_id, id, subject, note, offered_at)
            VALUES (:portal, :id, :subject, :note, :at)
            ON CONFLICT (portal_id, subject) DO UPDATE SET note = excluded.note
            """;

    private static final String REMOVE =
            """
            DELETE FROM reprise.offer WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String FIND =
            """
            SELECT portal_id, id, subject, note, offered_at FROM reprise.offer
            WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String OF_OTHERS =
            """
            SELECT portal_id, id, subject, note, offered_at FROM reprise.offer
            WHERE portal_id <> :portal
                AND (CAST(:moment AS timestamptz) IS NULL OR (offered_at, id) < (:moment, :after))
            ORDER BY offered_at DESC, id DESC LIMIT :most
            """;

    private static final String OWN =
            """
            SELECT portal_id, id, subject, note, offered_at FROM reprise.offer
            WHERE portal_id = :portal ORDER BY offered_at DESC, id DESC LIMIT :most
            """;

    private static final String AMONG =
            """
            SELECT offer.portal_id, offer.subject
            FROM unnest(CAST(:portals AS uuid[]), CAST(:subjects AS text[])) AS asked (portal, subject)
            JOIN reprise.offer AS offer ON offer.portal_id = asked.portal AND offer.subject = asked.subject
            """;

    private final JdbcClient db;

    OfferStore(JdbcClient db) {
        this.db = db;
    }

    /** Offers the story, or changes the word that goes with it. */
    void keep(PortalId portal, Offer offer) {
        db.sql(KEEP)
                .param("portal", portal.value())
                .param("id", offer.id())
                .param("subject", offer.story().subject().toString())
                .param("note", offer.note())
                .param("at", offer.offeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was an offer. */
    boolean remove(PortalId portal, SubjectRef subject) {
        return db.sql(REMOVE)
                        .param("portal", portal.value())
                        .param("subject", subject.toString())
                        .update()
                > 0;
    }

    Optional<Offer> find(PortalId portal, SubjectRef subject) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query(OfferStore::offer)
                .optional();
    }

    /** Those of these stories that are offered. */
    Set<EntryRef> among(Collection<EntryRef> stories) {
        if (stories.isEmpty()) {
            return Set.of();
        }
        List<EntryRef> asked = List.copyOf(stories);
        return Set.copyOf(
                db.sql(AMONG)
                        .param(
                                "portals",
                                asked.stream()
                                        .map(one -> one.portal().value())
                                        .toArray(UUID[]::new))
                        .param(
                                "subjects",
                                asked.stream()
                                        .map(one -> one.subject().toString())
                                        .toArray(String[]::new))
                        .query((row, number) ->
                                new EntryRef(
                                        new PortalId(row.getObject("portal_id", UUID.class)),
                                        SubjectRef.parse(row.getString("subject"))))
                        .list());
    }

    /** What every portal but this one offers, the newest first. */
    List<Offer> ofOthers(PortalId portal, @Nullable Cursor after, int most) {
        return db.sql(OF_OTHERS)
                .param("portal", portal.value())
                .param("moment", after == null ? null : after.after().atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.id())
                .param("most", most)
                .query(OfferStore::offer)
                .list();
    }

    List<Offer> of(PortalId portal, int most) {
        return db.sql(OWN)
                .param("portal", portal.value())
                .param("most", most)
                .query(OfferStore::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                new EntryRef(
                        new PortalId(row.getObject("portal_id", UUID.class)),
                        SubjectRef.parse(row.getString("subject"))),
                row.getString("note"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant());
    }
}
