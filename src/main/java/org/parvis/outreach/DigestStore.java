package org.parvis.outreach;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which subscriptions are due, and what each has been told. */
@Component
final class DigestStore {
    /**
     * Also takes the lock of the row: a letter that is being written ends before, so that a story
     * which comes meanwhile wakes the subscription again.
     */
    private static final String WAKE =
            """
            UPDATE outreach.subscription SET next_at = coalesce(next_at, CAST(:moment AS timestamptz))
            WHERE portal_id = :portal AND rhythm = :rhythm AND confirmed_at IS NOT NULL
            """;

    private static final String DUE =
            """
            SELECT * FROM outreach.subscription
            WHERE next_at <= :now
            ORDER BY next_at
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;

    private static final String TOLD =
            """
            SELECT subject FROM outreach.told WHERE portal_id = :portal AND subscription = :id
            """;

    private static final String TELL =
            """
            INSERT INTO outreach.told (portal_id, subscription, subject, told_at)
            SELECT :portal, :id, subject, :now FROM unnest(CAST(:subjects AS text[])) AS subject
            ON CONFLICT (portal_id, subscription, subject) DO NOTHING
            """;

    private static final String POSTPONE =
            """
            UPDATE outreach.subscription SET next_at = :moment WHERE portal_id = :portal AND id = :id
            """;

    private static final String DONE =
            """
            UPDATE outreach.subscription SET next_at = NULL, last_at = coalesce(:written, last_at)
            WHERE portal_id = :portal AND id = :id
            """;

    private static final String FORGET = "DELETE FROM outreach.told WHERE told_at < :before";

    private final JdbcClient db;

    DigestStore(JdbcClient db) {
        this.db = db;
    }

    /** Something new has come: those who wait for nothing yet are due at this moment. */
    void wake(PortalId portal, Rhythm rhythm, Instant moment) {
        db.sql(WAKE)
                .param("portal", portal.value())
                .param("rhythm", rhythm.name())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of any portal: the one that has been due longest and that no other node holds, locked. */
    Optional<Subscription> lockDue(Instant now) {
        return db.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SubscriptionStore::row)
                .optional();
    }

    Set<String> told(Subscription subscription) {
        return new HashSet<>(
                db.sql(TOLD)
                        .param("portal", subscription.portal().value())
                        .param("id", subscription.id())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    void tell(Subscription subscription, Collection<SubjectRef> subjects, Instant now) {
        db.sql(TELL)
                .param("portal", subscription.portal().value())
                .param("id", subscription.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "subjects",
                        subjects.stream().map(SubjectRef::toString).toArray(String[]::new))
                .update();
    }

    void postpone(Subscription subscription, Instant moment) {
        db.sql(POSTPONE)
                .param("portal", subscription.portal().value())
                .param("id", subscription.id())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing is left to tell; {@code written} is when a letter was, or nothing. */
    void done(Subscription subscription, @Nullable Instant written) {
        db.sql(DONE)
                .param("portal", subscription.portal().value())
                .param("id", subscription.id())
                .param("written", written == null ? null : written.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Instant before) {
        db.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
