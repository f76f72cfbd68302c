package org.parvis.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people seen and heard, row by row. */
@Component
final class AppearanceStore {
    private static final String COLUMNS =
            """
            SELECT id, subject, name, age, minor, presence, moments, recognisable, sole_guardian
            FROM credits.appearance
            """;

    private static final String OF_SUBJECT =
            COLUMNS + "WHERE portal_id = :portal AND subject = :subject ORDER BY created_at, id";

    private static final String ONE = COLUMNS + "WHERE portal_id = :portal AND id = :id";

    private static final String THESE =
            COLUMNS
                    + """
                    WHERE portal_id = :portal AND id IN (:ids)
                    ORDER BY changed_at DESC, id DESC
                    """;

    private static final String ADD =
            """
            INSERT INTO credits.appearance
                (portal_id, id, subject, name, age, minor, presence, moments, recognisable, sole_guardian, state,
                 created_at, created_by, created_name, changed_at)
            VALUES (:portal, :id, :subject, :name, :age, :minor, :presence, :moments, :recognisable, :sole, 'TO_COLLECT',
                 :now, :by, :byName, :now)
            """;

    private static final String CHANGE =
            """
            UPDATE credits.appearance
            SET name = :name, age = :age, minor = :minor, presence = :presence, moments = :moments,
                recognisable = :recognisable, sole_guardian = :sole
            WHERE portal_id = :portal AND id = :id
            """;

    private static final String CARRY =
            """
            UPDATE credits.appearance SET subject = :to, changed_at = :now
            WHERE portal_id = :portal AND subject = :from
            """;

    private static final String SETTLE =
            """
            UPDATE credits.appearance SET state = :state, expires_at = :expires, changed_at = :now,
                renewal_asked_at = CASE WHEN expires_at = :expires THEN renewal_asked_at END
            WHERE portal_id = :portal AND id = :id
            """;

    private static final String REMOVE =
            """
            DELETE FROM credits.appearance WHERE portal_id = :portal AND id = :id
            """;

    private static final String ENDED =
            """
            SELECT portal_id, id, subject FROM credits.appearance
            WHERE state = 'GIVEN' AND expires_at <= :now
            ORDER BY expires_at LIMIT 500
            """;

    private static final String NEXT_END =
            "SELECT min(expires_at) AS next_end FROM credits.appearance WHERE state = 'GIVEN'";

    private static final String STILL_COUNTED =
            """
            SELECT 1 FROM credits.appearance
            WHERE portal_id = :portal AND id = :id AND state = 'GIVEN' AND expires_at <= :now
            """;

    private static final String LOCK =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS taken";
    private static final String SHARED_LOCK =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(hashtextextended(:key, 0))) AS taken";

    private final JdbcClient db;
    private final Clock clock;

    AppearanceStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One row, before its signatures are read. */
    record Row(AppearanceId id, SubjectRef subject, NewAppearance facts) {}

    /** An agreement whose time is over. */
    record Ended(PortalId portal, AppearanceId id, SubjectRef subject) {}

    /** Nobody else reads or changes the agreements of this story until the transaction ends. */
    void lock(PortalId portal, SubjectRef subject) {
        takeLock(LOCK, portal, subject);
    }

    /** Nobody changes the agreements of this story until the transaction ends. */
    void lockForReading(PortalId portal, SubjectRef subject) {
        takeLock(SHARED_LOCK, portal, subject);
    }

    /**
     * The same for this story and those in which these people are, in one order whoever asks: two
     * who need the same stories never wait for each other.
     */
    void lock(PortalId portal, SubjectRef subject, List<AppearanceId> people) {
        Stream.concat(Stream.of(subject), all(portal, people).stream().map(Row::subject))
                .distinct()
                .sorted(Comparator.comparing(SubjectRef::toString))
                .forEach(one -> lock(portal, one));
    }

    private void takeLock(String sql, PortalId portal, SubjectRef subject) {
        db.sql(sql)
                .param("key", "credits:" + portal + ":" + subject)
                .query((row, number) -> 1)
                .single();
    }

    List<Row> ofSubject(PortalId portal, SubjectRef subject) {
        return db.sql(OF_SUBJECT)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query(AppearanceStore::row)
                .list();
    }

    Optional<Row> find(PortalId portal, AppearanceId id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("id", id.value())
                .query(AppearanceStore::row)
                .optional();
    }

    /** These people, newest change first. */
    List<Row> all(PortalId portal, List<AppearanceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(THESE)
                        .param("portal", portal.value())
                        .param("ids", ids.stream().map(AppearanceId::value).toList())
                        .query(AppearanceStore::row)
                        .list();
    }

    AppearanceId add(PortalId portal, SubjectRef subject, NewAppearance facts, RecordedBy by) {
        AppearanceId id = new AppearanceId(Uuid7.next(clock));
        facts(db.sql(ADD), portal, id, facts)
                .param("subject", subject.toString())
                .param("now", Times.sql(clock.instant()))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
        return id;
    }

    void change(PortalId portal, AppearanceId id, NewAppearance facts) {
        facts(db.sql(CHANGE), portal, id, facts).update();
    }

    private static JdbcClient.StatementSpec facts(
            JdbcClient.StatementSpec sql, PortalId portal, AppearanceId id, NewAppearance facts) {
        return sql.param("portal", portal.value())
                .param("id", id.value())
                .param("name", facts.name())
                .param("age", facts.age())
                .param("minor", facts.minor())
                .param("presence", facts.presence().name())
                .param("moments", facts.moments())
                .param("recognisable", facts.recognisable())
                .param("sole", facts.soleGuardian());
    }

    /** Keeps the state that the signatures make. */
    void settle(PortalId portal, AppearanceId id, ConsentState state, @Nullable Instant expires) {
        db.sql(SETTLE)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("state", state.name())
                .param("expires", Times.sql(expires))
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** The work goes by another name from now on; its people and their answers go with it. */
    void carry(PortalId portal, SubjectRef from, SubjectRef to) {
        db.sql(CARRY)
                .param("portal", portal.value())
                .param("from", from.toString())
                .param("to", to.toString())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void remove(PortalId portal, AppearanceId id) {
        db.sql(REMOVE).param("portal", portal.value()).param("id", id.value()).update();
    }

    /** Agreements of all portals whose time is over and that are still counted as given. */
    List<Ended> ended() {
        return db.sql(ENDED)
                .param("now", Times.sql(clock.instant()))
                .query((row, number) ->
                        new Ended(
                                new PortalId(row.getObject("portal_id", UUID.class)),
                                new AppearanceId(row.getObject("id", UUID.class)),
                                SubjectRef.parse(row.getString("subject"))))
                .list();
    }

    /** The first end, past or to come, of an agreement of any portal that is counted as given. */
    Optional<Instant> nextEnd() {
        return db.sql(NEXT_END)
                .query((row, number) -> Optional.ofNullable(Times.instant(row, "next_end")))
                .single();
    }

    /** Whether its end has passed and nobody has drawn the consequence yet. */
    boolean isStillCounted(PortalId portal, AppearanceId id) {
        return db.sql(STILL_COUNTED)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("now", Times.sql(clock.instant()))
                .query((row, number) -> 1)
                .optional()
                .isPresent();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AppearanceId(row.getObject("id", UUID.class)),
                SubjectRef.parse(row.getString("subject")),
                new NewAppearance(
                        row.getString("name"),
                        row.getObject("age", Integer.class),
                        row.getBoolean("minor"),
                        Presence.valueOf(row.getString("presence")),
                        row.getString("moments"),
                        row.getBoolean("recognisable"),
                        row.getString("sole_guardian")));
    }
}
