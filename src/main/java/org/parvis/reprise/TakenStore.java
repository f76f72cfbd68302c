package org.parvis.reprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What portals have taken up. */
@Component
final class TakenStore {
    private static final String COLUMNS =
            """
            portal_id, id, home_portal, home_subject, title, slug, rubric, introduction, foremost, taken_at, ended_at,
            ended_why
            """;

    private static final String KEEP =
            """
            INSERT INTO reprise.taken (portal_id, id, home_portal, home_subject, title, slug, rubric, introduction,
                foremost, taken_at)
            VALUES (:portal, :id, :home, :subject, :title, :slug, :rubric, :introduction, :foremost, :at)
            ON CONFLICT (portal_id, home_portal, home_subject) DO UPDATE SET
                title = excluded.title, rubric = excluded.rubric, introduction = excluded.introduction,
                foremost = excluded.foremost, taken_at = excluded.taken_at, ended_at = NULL, ended_why = ''
            """;

    private static final String END =
            """
            UPDATE reprise.taken SET ended_at = :at, ended_why = :why
            WHERE portal_id = :portal AND id = :id AND ended_at IS NULL
            """;

    private static final String FIND =
            """
            SELECT %s FROM reprise.taken
            WHERE portal_id = :portal AND home_portal = :home AND home_subject = :subject
            """
                    .formatted(COLUMNS);

    private static final String OF_PORTAL =
            """
            SELECT %s FROM reprise.taken WHERE portal_id = :portal ORDER BY taken_at DESC, id DESC LIMIT :most
            """
                    .formatted(COLUMNS);

    private static final String OF_STORY =
            """
            SELECT %s FROM reprise.taken WHERE home_portal = :home AND home_subject = :subject AND ended_at IS NULL
            ORDER BY taken_at
            """
                    .formatted(COLUMNS);

    private static final String OF_ONES_STORIES =
            """
            SELECT %s FROM reprise.taken WHERE home_portal = :home AND ended_at IS NULL
            """
                    .formatted(COLUMNS);

    private static final String SLUG_TAKEN =
            """
            SELECT EXISTS (SELECT 1 FROM reprise.taken WHERE portal_id = :portal AND slug = :slug)
            """;

    private final JdbcClient db;

    TakenStore(JdbcClient db) {
        this.db = db;
    }

    void keep(PortalId portal, Taken taken) {
        db.sql(KEEP)
                .param("portal", portal.value())
                .param("id", taken.id())
                .param("home", taken.home().portal().value())
                .param("subject", taken.home().subject().toString())
                .param("title", taken.title())
                .param("slug", taken.slug().value())
                .param("rubric", taken.rubric().name())
                .param("introduction", taken.introduction())
                .param("foremost", taken.foremost())
                .param("at", taken.takenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(PortalId portal, UUID id, Instant when, String why) {
        db.sql(END)
                .param("portal", portal.value())
                .param("id", id)
                .param("at", when.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .update();
    }

    /** This story as the portal has taken it up, now or formerly. */
    Optional<Taken> find(PortalId portal, EntryRef home) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("home", home.portal().value())
                .param("subject", home.subject().toString())
                .query(TakenStore::taken)
                .optional();
    }

    /** What the portal has taken up, the newest first, ended ones too. */
    List<Taken> of(PortalId portal, int most) {
        return db.sql(OF_PORTAL)
                .param("portal", portal.value())
                .param("most", most)
                .query(TakenStore::taken)
                .list();
    }

    /** Who shows this story of the portal now. */
    List<Taken> takers(PortalId home, SubjectRef subject) {
        return db.sql(OF_STORY)
                .param("home", home.value())
                .param("subject", subject.toString())
                .query(TakenStore::taken)
                .list();
    }

    /** Every story of the portal that another shows now. */
    List<Taken> elsewhere(PortalId home) {
        return db.sql(OF_ONES_STORIES).param("home", home.value()).query(TakenStore::taken).list();
    }

    boolean hasSlug(PortalId portal, Slug slug) {
        return db.sql(SLUG_TAKEN)
                .param("portal", portal.value())
                .param("slug", slug.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Taken(
                new PortalId(row.getObject("portal_id", UUID.class)),
                row.getObject("id", UUID.class),
                new EntryRef(
                        new PortalId(row.getObject("home_portal", UUID.class)),
                        SubjectRef.parse(row.getString("home_subject"))),
                row.getString("title"),
                new Slug(row.getString("slug")),
                Rubric.valueOf(row.getString("rubric")),
                row.getString("introduction"),
                row.getBoolean("foremost"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_why"));
    }
}
