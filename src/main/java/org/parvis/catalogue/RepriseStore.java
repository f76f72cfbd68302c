package org.parvis.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries that stand for a story of another portal. */
@Component
final class RepriseStore {
    private static final String TAKERS =
            """
            SELECT portal_id, subject, home_portal, home_subject, slug, rubric, introduction, foremost, published_at, id
            FROM catalogue.entry WHERE home_portal = :home AND home_subject = :subject
            ORDER BY portal_id
            """;

    private static final String REMOVE =
            """
            DELETE FROM catalogue.entry WHERE portal_id = :portal AND subject = :subject AND home_portal IS NOT NULL
            """;

    /**
     * Everything that lists show is the story's; place, day and words before it are the taker's.
     */
    private static final String COPY =
            """
            INSERT INTO catalogue.entry
                (portal_id, id, subject, kind, rubric, slug, language, audience, title, standfirst, easy_text, words,
                 place, themes, theme_slugs, authors, crew, crew_roles, people, seconds, span, poster, pictures,
                 captioned, readable, wave, medium, file, file_bytes, file_type, text_file, image, image_width,
                 image_height, image_avif, image_webp, image_jpeg, published_at, changed_at, title_words, voices, easy_readers,
                 easy_read_on, search,
                 home_portal, home_subject, home_path, introduction, foremost)
            SELECT :portal, :id, :repriseSubject, kind, :rubric, :slug, language, audience, title, standfirst, easy_text,
                CAST(:introduction AS text) || E'\\n' || words,
                place, themes, theme_slugs, authors, crew, crew_roles, people, seconds, span, poster, pictures,
                captioned, readable, wave, medium, file, file_bytes, file_type, text_file, image, image_width,
                image_height, image_avif, image_webp, image_jpeg, :since, :changed, title_words, voices, easy_readers,
                easy_read_on,
                search || setweight(to_tsvector('catalogue.french', :folded), 'C')
                    || setweight(to_tsvector('catalogue.plain', :folded), 'C'),
                portal_id, subject, :path, :introduction, :foremost
            FROM catalogue.entry WHERE portal_id = :home AND subject = :homeSubject
            """;

    private final JdbcClient db;

    RepriseStore(JdbcClient db) {
        this.db = db;
    }

    /** A reprise that is online, with the identifier of its entry. */
    record Online(UUID id, Reprise reprise) {}

    /** Every reprise of this story, in the order in which their portals are locked. */
    List<Online> of(PortalId home, SubjectRef subject) {
        return db.sql(TAKERS)
                .param("home", home.value())
                .param("subject", subject.toString())
                .query(RepriseStore::online)
                .list();
    }

    private static Online online(ResultSet row, int number) throws SQLException {
        Instant since = row.getObject("published_at", OffsetDateTime.class).toInstant();
        return new Online(
                row.getObject("id", UUID.class),
                new Reprise(
                        portal(row, "portal_id"),
                        SubjectRef.parse(row.getString("subject")),
                        new EntryRef(
                                portal(row, "home_portal"),
                                SubjectRef.parse(row.getString("home_subject"))),
                        new Slug(row.getString("slug")),
                        Rubric.valueOf(row.getString("rubric")),
                        row.getString("introduction"),
                        row.getBoolean("foremost"),
                        since));
    }

    private static PortalId portal(ResultSet row, String column) throws SQLException {
        return new PortalId(row.getObject(column, UUID.class));
    }

    /** Writes the reprise as its story is now. */
    void keep(Reprise reprise, UUID id, String homePath, Instant now) {
        remove(reprise.portal(), reprise.subject());
        db.sql(COPY)
                .param("portal", reprise.portal().value())
                .param("id", id)
                .param("repriseSubject", reprise.subject().toString())
                .param("home", reprise.home().portal().value())
                .param("homeSubject", reprise.home().subject().toString())
                .param("rubric", reprise.rubric().name())
                .param("slug", reprise.slug().value())
                .param("path", homePath)
                .param("introduction", reprise.introduction())
                .param("folded", Folding.words(reprise.introduction()))
                .param("foremost", reprise.foremost())
                .param("since", reprise.since().atOffset(ZoneOffset.UTC))
                .param("changed", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(PortalId portal, SubjectRef subject) {
        db.sql(REMOVE)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .update();
    }
}
