package org.parvis.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subscriptions, one by one. */
@Component
final class SubscriptionStore {
    private static final String INSERT =
            """
            INSERT INTO outreach.subscription (portal_id, id, key, email, theme, rhythm, language, asked_at)
            VALUES (:portal, :id, :key, :email, :theme, :rhythm, :language, :now)
            ON CONFLICT (portal_id, email, theme) DO NOTHING
            """;

    private static final String BY_KEY =
            """
            SELECT * FROM outreach.subscription WHERE portal_id = :portal AND key = :key
            """;

    private static final String BY_EMAIL =
            """
            SELECT * FROM outreach.subscription WHERE portal_id = :portal AND email = :email AND theme = :theme
            """;

    private static final String EVERYWHERE =
            """
            SELECT * FROM outreach.subscription WHERE email = :email ORDER BY asked_at
            """;

    private static final String COUNT =
            """
            SELECT count(*) FROM outreach.subscription WHERE portal_id = :portal AND email = :email
            """;

    private static final String READERSHIP =
            """
            SELECT theme, rhythm, count(confirmed_at) AS confirmed, count(*) - count(confirmed_at) AS waiting,
                max(last_at) AS last_at
            FROM outreach.subscription WHERE portal_id = :portal GROUP BY theme, rhythm ORDER BY theme, confirmed DESC, rhythm
            """;

    private static final String CONFIRM =
            """
            UPDATE outreach.subscription SET confirmed_at = :now
            WHERE portal_id = :portal AND id = :id AND confirmed_at IS NULL
            """;

    private static final String CHANGE =
            """
            UPDATE outreach.subscription
            SET rhythm = :rhythm, next_at = CASE WHEN next_at IS NULL THEN NULL ELSE CAST(:next AS timestamptz) END
            WHERE portal_id = :portal AND id = :id
            """;

    private static final String REMOVE =
            """
            DELETE FROM outreach.subscription WHERE portal_id = :portal AND id = :id
            """;

    private static final String FORGET_UNCONFIRMED =
            """
            DELETE FROM outreach.subscription WHERE confirmed_at IS NULL AND asked_at < :before
            """;

    private final JdbcClient db;

    SubscriptionStore(JdbcClient db) {
        this.db = db;
    }

    /** Writes it, unless this address already asked for the same: then false. */
    boolean insert(Subscription asked, Instant now) {
        return db.sql(INSERT)
                        .param("portal", asked.portal().value())
                        .param("id", asked.id())
                        .param("key", asked.key())
                        .param("email", asked.email())
                        .param("theme", asked.theme())
                        .param("rhythm", asked.rhythm().name())
                        .param("language", asked.language().tag())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Subscription> byKey(PortalId portal, String key) {
        return db.sql(BY_KEY)
                .param("portal", portal.value())
                .param("key", key)
                .query(SubscriptionStore::row)
                .optional();
    }

    Optional<Subscription> byEmail(PortalId portal, String email, String theme) {
        return db.sql(BY_EMAIL)
                .param("portal", portal.value())
                .param("email", email)
                .param("theme", theme)
                .query(SubscriptionStore::row)
                .optional();
    }

    /** On all portals. */
    List<Subscription> ofEverywhere(String email) {
        return db.sql(EVERYWHERE).param("email", email).query(SubscriptionStore::row).list();
    }

    int count(PortalId portal, String email) {
        return db.sql(COUNT)
                .param("portal", portal.value())
                .param("email", email)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Everything first, then theme by theme. */
    List<Readership> readership(PortalId portal) {
        return db.sql(READERSHIP)
                .param("portal", portal.value())
                .query((row, number) ->
                        new Readership(
                                row.getString("theme"),
                                Rhythm.valueOf(row.getString("rhythm")),
                                row.getInt("confirmed"),
                                row.getInt("waiting"),
                                moment(row, "last_at")))
                .list();
    }

    /** False when it was confirmed before. */
    boolean confirm(PortalId portal, UUID id, Instant now) {
        return db.sql(CONFIRM)
                        .param("portal", portal.value())
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What waited to be told is told at the hour of the new rhythm. */
    void change(PortalId portal, UUID id, Rhythm rhythm, Instant next) {
        db.sql(CHANGE)
                .param("portal", portal.value())
                .param("id", id)
                .param("rhythm", rhythm.name())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(PortalId portal, UUID id) {
        db.sql(REMOVE).param("portal", portal.value()).param("id", id).update();
    }

    /** On every portal: addresses that never said yes are not ours to keep. */
    void forgetUnconfirmed(Instant before) {
        db.sql(FORGET_UNCONFIRMED).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    static Subscription row(ResultSet row, int number) throws SQLException {
        return new Subscription(
                new PortalId(row.getObject("portal_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("email"),
                row.getString("theme"),
                Rhythm.valueOf(row.getString("rhythm")),
                new Language(row.getString("language")),
                moment(row, "confirmed_at"),
                moment(row, "last_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
