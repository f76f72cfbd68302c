package org.parvis.workshops.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.people.PersonId;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Productions, their scripts, days and faces. */
@Component
final class ProductionStore {
    private static final String INSERT =
            """
            INSERT INTO workshops.production (portal_id, id, group_id, title, stage, kind, created_at, created_name, changed_at)
            VALUES (:portal, :id, :group, :title, 'IDEA', :kind, :now, :by, :now)
            """;
    private static final String ONE =
            "SELECT * FROM workshops.production WHERE portal_id = :portal AND id = :id";
    private static final String OF_STORY =
            "SELECT * FROM workshops.production WHERE portal_id = :portal AND story_id = :id";
    private static final String ALL =
            """
            SELECT * FROM (
                SELECT *, row_number() OVER (PARTITION BY stage ORDER BY changed_at DESC) AS place_in_stage
                FROM workshops.production WHERE portal_id = :portal) AS board
            WHERE place_in_stage <= 30 ORDER BY changed_at DESC
            """;
    private static final String CHANGE =
            """
            UPDATE workshops.production SET title = :title, idea = :idea, place = :place, equipment = :equipment,
                stage = :stage, story_id = :story, changed_at = :now
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String FOLLOW =
            """
            UPDATE workshops.production SET stage = :stage, changed_at = :now WHERE portal_id = :portal AND story_id = :id
            """;
    private static final String ADD_SCRIPT =
            """
            INSERT INTO workshops.script (portal_id, id, production_id, body, written_at, written_name)
            VALUES (:portal, :script, :id, :body, :now, :by)
            """;
    private static final String SCRIPTS =
            """
            SELECT body, written_at, written_name FROM workshops.script
            WHERE portal_id = :portal AND production_id = :id ORDER BY id DESC LIMIT 50
            """;
    private static final String ADD_DAY =
            """
            INSERT INTO workshops.production_day (portal_id, production_id, session_id) VALUES (:portal, :id, :session)
            ON CONFLICT DO NOTHING
            """;
    private static final String DROP_DAY =
            "DELETE FROM workshops.production_day WHERE portal_id = :portal AND production_id = :id AND session_id = :session";
    private static final String DAYS =
            "SELECT session_id, call_note FROM workshops.production_day WHERE portal_id = :portal AND production_id = :id";
    private static final String NOTE =
            """
            UPDATE workshops.production_day SET call_note = :note
            WHERE portal_id = :portal AND production_id = :id AND session_id = :session
            """;
    private static final String CALLS =
            """
            SELECT person_id, at FROM workshops.call_time
            WHERE portal_id = :portal AND production_id = :id AND session_id = :session
            """;
    private static final String PUT_CALL =
            """
            INSERT INTO workshops.call_time (portal_id, production_id, session_id, person_id, at)
            VALUES (:portal, :id, :session, :person, :at)
            ON CONFLICT (portal_id, production_id, session_id, person_id) DO UPDATE SET at = EXCLUDED.at
            """;
    private static final String FORGET =
            "DELETE FROM workshops.call_time WHERE portal_id = :portal AND person_id = :person";

    /** One version of a script. */
    record Script(String body, Instant at, String by) {}

    private final JdbcClient db;
    private final Clock clock;

    ProductionStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(PortalId portal, Production one, String by) {
        of(INSERT, portal, one.id())
                .param("group", one.group())
                .param("title", one.title())
                .param("kind", one.kind())
                .param("now", now())
                .param("by", by)
                .update();
    }

    Optional<Production> find(PortalId portal, UUID id) {
        return of(ONE, portal, id).query(ProductionStore::row).optional();
    }

    /** The production that became this story. */
    Optional<Production> ofStory(PortalId portal, UUID story) {
        return of(OF_STORY, portal, story).query(ProductionStore::row).optional();
    }

    /** The thirty latest of each stage. */
    List<Production> board(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query(ProductionStore::row).list();
    }

    void change(PortalId portal, Production one) {
        of(CHANGE, portal, one.id())
                .param("title", one.title())
                .param("idea", one.idea())
                .param("place", one.place())
                .param("equipment", one.equipment())
                .param("stage", one.stage().name())
                .param("story", one.story())
                .param("now", now())
                .update();
    }

    /** The production of a story, if it comes from one, has moved with it. */
    void follow(PortalId portal, UUID story, Stage stage) {
        of(FOLLOW, portal, story).param("stage", stage.name()).param("now", now()).update();
    }

    void addScript(PortalId portal, UUID id, String body, String by) {
        of(ADD_SCRIPT, portal, id)
                .param("script", Uuid7.next(clock))
                .param("body", body)
                .param("now", now())
                .param("by", by)
                .update();
    }

    /** The latest first. */
    List<Script> scripts(PortalId portal, UUID id) {
        return of(SCRIPTS, portal, id)
                .query((row, number) ->
                        new Script(
                                row.getString("body"),
                                Rows.instant(row, "written_at"),
                                row.getString("written_name")))
                .list();
    }

    void addDay(PortalId portal, UUID id, UUID session) {
        of(ADD_DAY, portal, id).param("session", session).update();
    }

    void dropDay(PortalId portal, UUID id, UUID session) {
        of(DROP_DAY, portal, id).param("session", session).update();
    }

    /** The note of each day, by session. */
    Map<UUID, String> days(PortalId portal, UUID id) {
        Map<UUID, String> days = new HashMap<>();
        of(DAYS, portal, id)
                .query(row -> {
                    days.put(row.getObject("session_id", UUID.class), row.getString("call_note"));
                });
        return days;
    }

    void note(PortalId portal, UUID id, UUID session, String note) {
        of(NOTE, portal, id).param("session", session).param("note", note).update();
    }

    Map<PersonId, LocalTime> calls(PortalId portal, UUID id, UUID session) {
        Map<PersonId, LocalTime> calls = new HashMap<>();
        of(CALLS, portal, id)
                .param("session", session)
                .query(row -> {
                    calls.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Objects.requireNonNull(row.getObject("at", LocalTime.class)));
                });
        return calls;
    }

    void call(PortalId portal, UUID id, UUID session, PersonId person, LocalTime at) {
        of(PUT_CALL, portal, id)
                .param("session", session)
                .param("person", person.value())
                .param("at", at)
                .update();
    }

    /** When somebody was expected need not be known any more. */
    void forget(PortalId portal, PersonId person) {
        db.sql(FORGET).param("portal", portal.value()).param("person", person.value()).update();
    }

    private OffsetDateTime now() {
        return Rows.sql(clock.instant());
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id);
    }

    private static Production row(ResultSet row, int number) throws SQLException {
        return new Production(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("title"),
                new Stage(row.getString("stage")),
                row.getString("kind"),
                row.getString("idea"),
                row.getString("place"),
                row.getString("equipment"),
                row.getObject("story_id", UUID.class),
                Rows.instant(row, "changed_at"));
    }
}
