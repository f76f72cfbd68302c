package org.parvis.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be made, and by whom. */
@Component
final class AssignmentStore {
    private static final String INSERT =
            """
            INSERT INTO planning.assignment (portal_id, id, happening_id, title, angle, kind, due, next_step, story_id, changed_at, made_name)
            VALUES (:portal, :id, :happening, :title, :angle, :kind, :due, :step, :story, :now, :by)
            """;
    private static final String CHANGE =
            """
            UPDATE planning.assignment SET title = :title, angle = :angle, kind = :kind, due = :due, next_step = :step,
                story_id = coalesce(:story, story_id), sequence = sequence + 1, changed_at = :now
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String CANCEL =
            """
            UPDATE planning.assignment SET cancelled = :cancelled, sequence = sequence + 1, changed_at = :now
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String DONE =
            "UPDATE planning.assignment SET done_at = :at WHERE portal_id = :portal AND id = :id";
    private static final String TELLS =
            """
            UPDATE planning.assignment SET done_at = coalesce(done_at, :now) WHERE portal_id = :portal AND story_id = :story
            """;
    private static final String ONE =
            "SELECT * FROM planning.assignment WHERE portal_id = :portal AND id = :id";
    private static final String DUE =
            """
            SELECT * FROM planning.assignment WHERE portal_id = :portal AND due >= :from AND due < :until
            ORDER BY due, id LIMIT 300
            """;
    private static final String OPEN =
            """
            SELECT * FROM planning.assignment WHERE portal_id = :portal AND done_at IS NULL AND NOT cancelled
            ORDER BY due NULLS LAST, id LIMIT 100
            """;
    private static final String OF_HAPPENINGS =
            "SELECT * FROM planning.assignment WHERE portal_id = :portal AND happening_id = ANY (:ids) ORDER BY id";
    private static final String OF_PERSON =
            """
            SELECT * FROM planning.assignment AS a WHERE portal_id = :portal AND changed_at > :since
                AND EXISTS (SELECT 1 FROM planning.crew WHERE crew.portal_id = a.portal_id
                    AND crew.assignment_id = a.id AND crew.account_id = :account)
            ORDER BY due NULLS LAST, id LIMIT 500
            """;
    private static final String CREW =
            """
            SELECT assignment_id, account_id, name FROM planning.crew WHERE portal_id = :portal
                AND assignment_id = ANY (:ids) ORDER BY assignment_id, position
            """;
    private static final String DROP_CREW =
            "DELETE FROM planning.crew WHERE portal_id = :portal AND assignment_id = :id";
    private static final String ADD_CREW =
            """
            INSERT INTO planning.crew (portal_id, assignment_id, position, account_id, name)
            VALUES (:portal, :id, :position, :account, :name)
            """;

    private final JdbcClient db;
    private final Clock clock;

    AssignmentStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(PortalId portal, UUID id, NewAssignment made, String by) {
        written(INSERT, portal, id, made)
                .param("happening", made.happening())
                .param("by", by)
                .update();
        crew(portal, id, made.crew());
    }

    /** Who was reminded of a day is not reminded of it again; another day begins anew. */
    void change(PortalId portal, Assignment before, NewAssignment made) {
        written(CHANGE, portal, before.id(), made).update();
        boolean same =
                before.crew().equals(made.crew()) && Objects.equals(before.due(), made.due());
        if (!same) {
            crew(portal, before.id(), made.crew());
        }
    }

    private JdbcClient.StatementSpec written(
            String sql, PortalId portal, UUID id, NewAssignment made) {
        return of(sql, portal, id)
                .param("title", made.title())
                .param("angle", made.angle())
                .param("kind", made.kind())
                .param("due", made.due())
                .param("step", made.nextStep())
                .param("story", made.story())
                .param("now", PlanningRows.sql(clock.instant()));
    }

    private void crew(PortalId portal, UUID id, List<CrewMember> crew) {
        of(DROP_CREW, portal, id).update();
        for (int position = 0; position < crew.size(); position++) {
            CrewMember one = crew.get(position);
            AccountId account = one.account();
            of(ADD_CREW, portal, id)
                    .param("position", position)
                    .param("account", account == null ? null : account.value())
                    .param("name", one.name())
                    .update();
        }
    }

    void cancel(PortalId portal, UUID id, boolean cancelled) {
        of(CANCEL, portal, id)
                .param("cancelled", cancelled)
                .param("now", PlanningRows.sql(clock.instant()))
                .update();
    }

    void done(PortalId portal, UUID id, boolean done) {
        of(DONE, portal, id).param("at", done ? PlanningRows.sql(clock.instant()) : null).update();
    }

    /** The story is online: what asked for it is done. */
    void toldBy(PortalId portal, UUID story) {
        db.sql(TELLS)
                .param("portal", portal.value())
                .param("story", story)
                .param("now", PlanningRows.sql(clock.instant()))
                .update();
    }

    Optional<Assignment> find(PortalId portal, UUID id) {
        return withCrew(portal, of(ONE, portal, id)).stream().findFirst();
    }

    /** Due from a day on, until another left out. */
    List<Assignment> due(PortalId portal, LocalDate from, LocalDate until) {
        return withCrew(
                portal,
                db.sql(DUE)
                        .param("portal", portal.value())
                        .param("from", from)
                        .param("until", until));
    }

    /** Not done, the next ones first. */
    List<Assignment> open(PortalId portal) {
        return withCrew(portal, db.sql(OPEN).param("portal", portal.value()));
    }

    List<Assignment> ofHappenings(PortalId portal, Collection<UUID> happenings) {
        return withCrew(
                portal,
                db.sql(OF_HAPPENINGS)
                        .param("portal", portal.value())
                        .param("ids", happenings.toArray(UUID[]::new)));
    }

    /** Of one person, cancelled ones too, so that calendars can take them away. */
    List<Assignment> ofPerson(PortalId portal, AccountId account, Instant since) {
        return withCrew(
                portal,
                db.sql(OF_PERSON)
                        .param("portal", portal.value())
                        .param("account", account.value())
                        .param("since", PlanningRows.sql(since)));
    }

    private List<Assignment> withCrew(PortalId portal, JdbcClient.StatementSpec asked) {
        List<Assignment> found = asked.query(AssignmentStore::row).list();
        Map<UUID, List<CrewMember>> crews = new HashMap<>();
        if (!found.isEmpty()) {
            db.sql(CREW)
                    .param("portal", portal.value())
                    .param("ids", found.stream().map(Assignment::id).toArray(UUID[]::new))
                    .query(row -> {
                        crews.computeIfAbsent(
                                        row.getObject("assignment_id", UUID.class),
                                        one -> new ArrayList<>())
                                .add(member(row));
                    });
        }
        return found.stream().map(one -> with(one, crews.get(one.id()))).toList();
    }

    private static CrewMember member(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new CrewMember(
                account == null ? null : new AccountId(account), row.getString("name"));
    }

    private static Assignment with(Assignment one, @Nullable List<CrewMember> crew) {
        return new Assignment(
                one.id(),
                one.happening(),
                one.title(),
                one.angle(),
                one.kind(),
                one.due(),
                one.nextStep(),
                one.story(),
                one.cancelled(),
                one.doneAt(),
                one.sequence(),
                one.changedAt(),
                crew == null ? List.of() : crew);
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal, UUID id) {
        return db.sql(sql).param("portal", portal.value()).param("id", id);
    }

    private static Assignment row(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("happening_id", UUID.class),
                row.getString("title"),
                row.getString("angle"),
                row.getString("kind"),
                row.getObject("due", LocalDate.class),
                row.getString("next_step"),
                row.getObject("story_id", UUID.class),
                row.getBoolean("cancelled"),
                PlanningRows.instantIfAny(row, "done_at"),
                row.getInt("sequence"),
                PlanningRows.instant(row, "changed_at"),
                List.of());
    }
}
