package org.parvis.newsroom.notebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.Moments;
import org.parvis.newsroom.NotebookWords;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notebooks, row by row. */
@Component
final class NotebookStore {
    private static final String OF_PORTAL =
            "SELECT * FROM newsroom.notebook WHERE portal_id = :portal ";
    private static final String BY_SLUG =
            OF_PORTAL
                    + """
                    AND id = (SELECT notebook_id FROM newsroom.notebook_slug
                        WHERE portal_id = :portal AND slug = :slug)
                    """;
    private static final String OF_STORY =
            OF_PORTAL
                    + """
                    AND id = (SELECT notebook_id FROM newsroom.notebook_page
                        WHERE portal_id = :portal AND story_id = :story)
                    """;
    private static final String READ =
            OF_PORTAL
                    + """
                    AND slug IS NOT NULL AND EXISTS (
                        SELECT 1 FROM newsroom.notebook_page p
                        JOIN newsroom.story s ON s.portal_id = p.portal_id AND s.id = p.story_id
                        WHERE p.portal_id = notebook.portal_id AND p.notebook_id = notebook.id AND s.status = 'ONLINE')
                    ORDER BY (
                        SELECT max(s.published_at) FROM newsroom.notebook_page p
                        JOIN newsroom.story s ON s.portal_id = p.portal_id AND s.id = p.story_id
                        WHERE p.portal_id = notebook.portal_id AND p.notebook_id = notebook.id AND s.status = 'ONLINE') DESC
                    LIMIT :most
                    """;
    private static final String INSERT =
            """
            INSERT INTO newsroom.notebook (portal_id, id, account_id, title, sentence, name, poster, created_at)
            VALUES (:portal, :id, :account, :title, :sentence, :name, :poster, :now)
            ON CONFLICT (portal_id, account_id) DO NOTHING
            """;
    private static final String KEEP =
            """
            UPDATE newsroom.notebook SET title = :title, sentence = :sentence, name = :name, poster = :poster,
                cover = :cover
            WHERE portal_id = :portal AND account_id = :account
            """;
    private static final String SHOW =
            """
            UPDATE newsroom.notebook SET shown_title = :title, shown_sentence = :sentence, shown_name = :name, slug = :slug
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String TAKE_SLUG =
            """
            INSERT INTO newsroom.notebook_slug (portal_id, slug, notebook_id) VALUES (:portal, :slug, :id)
            ON CONFLICT (portal_id, slug) DO UPDATE SET slug = excluded.slug
            WHERE notebook_slug.notebook_id = excluded.notebook_id
            """;
    private static final String WAITING =
            """
            SELECT count(*) FROM newsroom.notebook WHERE portal_id = :portal AND shown_title IS NOT NULL
                AND (shown_title, shown_sentence, shown_name) <> (title, sentence, name)
            """;
    private static final String FILE =
            """
            INSERT INTO newsroom.notebook_page (portal_id, story_id, notebook_id) VALUES (:portal, :story, :id)
            ON CONFLICT DO NOTHING
            """;
    private static final String PAGES =
            """
            SELECT s.id FROM newsroom.notebook_page p
            JOIN newsroom.story s ON s.portal_id = p.portal_id AND s.id = p.story_id
            WHERE p.portal_id = :portal AND p.notebook_id = :id AND s.status = 'ONLINE'
                AND (s.published_at, s.id) < (:moment, :after)
            ORDER BY s.published_at DESC, s.id DESC LIMIT :most
            """;
    private static final String BESIDE =
            """
            SELECT s.id FROM newsroom.notebook_page p
            JOIN newsroom.story s ON s.portal_id = p.portal_id AND s.id = p.story_id
            JOIN newsroom.story here ON here.portal_id = p.portal_id AND here.id = :story
            WHERE p.portal_id = :portal AND p.notebook_id = :id AND s.status = 'ONLINE'
            """;
    private static final String BEFORE =
            BESIDE
                    + " AND (s.published_at, s.id) < (here.published_at, here.id)"
                    + " ORDER BY s.published_at DESC, s.id DESC LIMIT 1";
    private static final String AFTER =
            BESIDE
                    + " AND (s.published_at, s.id) > (here.published_at, here.id)"
                    + " ORDER BY s.published_at, s.id LIMIT 1";

    private final JdbcClient db;
    private final Clock clock;

    NotebookStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Notebook> of(PortalId portal, UUID account) {
        return one(portal, OF_PORTAL + "AND account_id = :value", account);
    }

    Optional<Notebook> find(PortalId portal, UUID id) {
        return one(portal, OF_PORTAL + "AND id = :value", id);
    }

    private Optional<Notebook> one(PortalId portal, String sql, UUID value) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("value", value)
                .query(NotebookStore::notebook)
                .optional();
    }

    /** The notebook that has or had this address. */
    Optional<Notebook> bySlug(PortalId portal, String slug) {
        return db.sql(BY_SLUG)
                .param("portal", portal.value())
                .param("slug", slug)
                .query(NotebookStore::notebook)
                .optional();
    }

    /** The notebook of which this story is a page. */
    Optional<Notebook> ofStory(PortalId portal, StoryId story) {
        return db.sql(OF_STORY)
                .param("portal", portal.value())
                .param("story", story.value())
                .query(NotebookStore::notebook)
                .optional();
    }

    /** Those with a page online, the one written in last first. */
    List<Notebook> read(PortalId portal, int most) {
        return db.sql(READ)
                .param("portal", portal.value())
                .param("most", most)
                .query(NotebookStore::notebook)
                .list();
    }

    List<Notebook> all(PortalId portal) {
        return db.sql(OF_PORTAL + "ORDER BY created_at DESC LIMIT 500")
                .param("portal", portal.value())
                .query(NotebookStore::notebook)
                .list();
    }

    int waiting(PortalId portal) {
        return db.sql(WAITING)
                .param("portal", portal.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void insert(PortalId portal, UUID id, UUID account, NotebookWords words, String poster) {
        words(INSERT, portal, account, words, poster)
                .param("id", id)
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    void keep(
            PortalId portal,
            UUID account,
            NotebookWords words,
            String poster,
            @Nullable UUID cover) {
        words(KEEP, portal, account, words, poster).param("cover", cover).update();
    }

    private JdbcClient.StatementSpec words(
            String sql, PortalId portal, UUID account, NotebookWords words, String poster) {
        return db.sql(sql)
                .param("portal", portal.value())
                .param("account", account)
                .param("title", words.title())
                .param("sentence", words.sentence())
                .param("name", words.name())
                .param("poster", poster);
    }

    /** These words become those which readers see. */
    void show(PortalId portal, UUID id, NotebookWords words, Slug slug) {
        db.sql(SHOW)
                .param("title", words.title())
                .param("sentence", words.sentence())
                .param("name", words.name())
                .param("slug", slug.value())
                .param("portal", portal.value())
                .param("id", id)
                .update();
    }

    /** Takes an address for a notebook; false when another one has it. */
    boolean takeSlug(PortalId portal, UUID id, Slug slug) {
        return db.sql(TAKE_SLUG)
                        .param("portal", portal.value())
                        .param("slug", slug.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void file(PortalId portal, UUID id, StoryId story) {
        db.sql(FILE)
                .param("portal", portal.value())
                .param("story", story.value())
                .param("id", id)
                .update();
    }

    /** Its pages online that came before this one, the latest first. */
    List<StoryId> pages(PortalId portal, UUID id, Cursor after, int most) {
        return db.sql(PAGES)
                .param("portal", portal.value())
                .param("id", id)
                .param("moment", Moments.sql(after.after()))
                .param("after", after.id())
                .param("most", most)
                .query(NotebookStore::story)
                .list();
    }

    /** The page online that came before this one, or after it. */
    Optional<StoryId> beside(PortalId portal, UUID id, StoryId story, boolean after) {
        return db.sql(after ? AFTER : BEFORE)
                .param("portal", portal.value())
                .param("id", id)
                .param("story", story.value())
                .query(NotebookStore::story)
                .optional();
    }

    private static StoryId story(ResultSet row, int number) throws SQLException {
        return new StoryId(row.getObject("id", UUID.class));
    }

    private static Notebook notebook(ResultSet row, int number) throws SQLException {
        String shown = row.getString("shown_title");
        String slug = row.getString("slug");
        return new Notebook(
                new PortalId(row.getObject("portal_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                new NotebookWords(
                        row.getString("title"), row.getString("sentence"), row.getString("name")),
                shown == null
                        ? null
                        : new NotebookWords(
                                shown,
                                row.getString("shown_sentence"),
                                row.getString("shown_name")),
                slug == null ? null : new Slug(slug),
                row.getString("poster"),
                row.getObject("cover", UUID.class));
    }
}
