package org.parvis.workshops.portfolio;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is noted of somebody after a session. */
@Component
final class LearntStore {
    private static final String OF_SESSION =
            "SELECT person_id, kind FROM workshops.gesture WHERE portal_id = :portal AND session_id = :session";
    private static final String PRAISE_OF_SESSION =
            "SELECT person_id, words FROM workshops.praise WHERE portal_id = :portal AND session_id = :session";
    private static final String PUT =
            """
            INSERT INTO workshops.gesture (portal_id, session_id, person_id, kind, noted_at, noted_name)
            VALUES (:portal, :session, :person, :kind, :now, :by) ON CONFLICT DO NOTHING
            """;
    private static final String DROP =
            """
            DELETE FROM workshops.gesture
            WHERE portal_id = :portal AND session_id = :session AND person_id = :person AND kind = :kind
            """;
    private static final String PRAISE =
            """
            INSERT INTO workshops.praise (portal_id, id, person_id, session_id, words, written_at, written_name)
            VALUES (:portal, :id, :person, :session, :words, :now, :by)
            """;
    private static final String DROP_PRAISE =
            "DELETE FROM workshops.praise WHERE portal_id = :portal AND session_id = :session AND person_id = :person";
    private static final List<String> MERGE =
            List.of(
                    """
                    INSERT INTO workshops.gesture (portal_id, session_id, person_id, kind, noted_at, noted_name)
                    SELECT portal_id, session_id, :into, kind, noted_at, noted_name FROM workshops.gesture
                    WHERE portal_id = :portal AND person_id = :from ON CONFLICT DO NOTHING
                    """,
                    """
                    UPDATE workshops.praise p SET person_id = :into WHERE portal_id = :portal AND person_id = :from
                        AND NOT EXISTS (SELECT 1 FROM workshops.praise o WHERE o.portal_id = p.portal_id
                            AND o.session_id = p.session_id AND o.person_id = :into)
                    """,
                    // the private address of the one that is kept goes on
                    """
                    UPDATE workshops.portfolio SET person_id = :into WHERE portal_id = :portal AND person_id = :from
                        AND NOT EXISTS (SELECT 1 FROM workshops.portfolio o WHERE o.portal_id = :portal AND o.person_id = :into)
                    """);
    private static final List<String> FORGET =
            List.of(
                    "DELETE FROM workshops.gesture WHERE portal_id = :portal AND person_id = :person",
                    "DELETE FROM workshops.praise WHERE portal_id = :portal AND person_id = :person",
                    "DELETE FROM workshops.portfolio WHERE portal_id = :portal AND person_id = :person");

    private final JdbcClient db;
    private final Clock clock;

    LearntStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Map<PersonId, Set<Gesture>> gestures(PortalId portal, UUID session) {
        Map<PersonId, Set<Gesture>> all = new HashMap<>();
        of(OF_SESSION, portal, session)
                .query(row -> {
                    all.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    one -> EnumSet.noneOf(Gesture.class))
                            .add(Gesture.valueOf(row.getString("kind")));
                });
        return all;
    }

    Map<PersonId, String> praise(PortalId portal, UUID session) {
        Map<PersonId, String> all = new HashMap<>();
        of(PRAISE_OF_SESSION, portal, session)
                .query(row -> {
                    all.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("words"));
                });
        return all;
    }

    void note(
            PortalId portal,
            UUID session,
            PersonId person,
            Gesture gesture,
            boolean done,
            String by) {
        JdbcClient.StatementSpec sql =
                of(done ? PUT : DROP, portal, session)
                        .param("person", person.value())
                        .param("kind", gesture.name());
        if (done) {
            sql = sql.param("now", Rows.sql(clock.instant())).param("by", by);
        }
        sql.update();
    }

    /** Puts these words in the place of those of this session; empty for none. */
    void praise(PortalId portal, UUID session, PersonId person, String words, String by) {
        of(DROP_PRAISE, portal, session).param("person", person.value()).update();
        if (!words.isEmpty()) {
            addPraise(portal, session, person, words, by);
        }
    }

    void addPraise(
            PortalId portal, @Nullable UUID session, PersonId person, String words, String by) {
        of(PRAISE, portal, session)
                .param("id", Uuid7.next(clock))
                .param("person", person.value())
                .param("words", words)
                .param("now", Rows.sql(clock.instant()))
                .param("by", by)
                .update();
    }

    /** The first was the second all along. */
    void merge(PortalId portal, PersonId from, PersonId into) {
        MERGE.forEach(sql ->
                db.sql(sql)
                        .param("portal", portal.value())
                        .param("from", from.value())
                        .param("into", into.value())
                        .update());
        forget(portal, from);
    }

    void forget(PortalId portal, PersonId person) {
        FORGET.forEach(sql ->
                db.sql(sql)
                        .param("portal", portal.value())
                        .param("person", person.value())
                        .update());
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, @Nullable UUID session) {
        return db.sql(sql).param("portal", portal.value()).param("session", session);
    }
}
