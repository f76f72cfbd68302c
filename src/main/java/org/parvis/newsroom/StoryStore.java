package org.parvis.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stories, row by row. */
@Component
public final class StoryStore {
    private static final String COLUMNS =
            """
            SELECT story.portal_id, story.id, kind, status, version, content, published, slug, published_at, seen, phone,
                own_work, free_music, agreed_by, agreed_name, agreed_at, agreed_revision, agreement_stale, changed_since,
                created_at, changed_at, changed_by, changed_name, status_at,
                (SELECT json_agg(json_build_object('account', account_id, 'fullName', full_name, 'nameAs', name_as,
                        'chosen', chosen) ORDER BY position)
                    FROM newsroom.author WHERE author.portal_id = story.portal_id AND author.story_id = story.id) AS authors
            FROM newsroom.story
            """;
    private static final String ONE = COLUMNS + "WHERE portal_id = :portal AND id = :id";
    private static final String LOCKED =
            "SELECT id FROM newsroom.story WHERE portal_id = :portal AND id = :id FOR UPDATE";
    private static final String INSERT =
            """
            INSERT INTO newsroom.story (portal_id, id, kind, status, content, created_at, changed_at, changed_by, changed_name,
                status_at)
            VALUES (:portal, :id, :kind, 'DRAFT', :content::jsonb, :now, :now, :by, :byName, :now)
            """;
    private static final String BY_SLUG =
            COLUMNS
                    + """
                    WHERE portal_id = :portal AND id =
                        (SELECT story_id FROM newsroom.slug WHERE portal_id = :portal AND slug = :slug)
                    """;
    private static final String TAKE_SLUG =
            """
            INSERT INTO newsroom.slug (portal_id, slug, story_id) VALUES (:portal, :slug, :id)
            ON CONFLICT (portal_id, slug) DO UPDATE SET slug = excluded.slug WHERE slug.story_id = excluded.story_id
            """;
    private static final String EMPTY_DRAFT =
            COLUMNS
                    + """
                    WHERE portal_id = :portal AND status = 'DRAFT' AND kind = :kind AND version = 1
                        AND title = '' AND content ->> 'main' IS NULL AND changed_at > :since
                        AND created_at = changed_at
                        AND EXISTS (SELECT 1 FROM newsroom.author WHERE author.portal_id = story.portal_id
                            AND author.story_id = story.id AND account_id = :account)
                    ORDER BY created_at DESC LIMIT 1
                    """;

    private final JdbcClient db;
    private final Clock clock;
    private final StoryRows rows;

    StoryStore(JdbcClient db, Clock clock, StoryKinds kinds) {
        this.db = db;
        this.clock = clock;
        this.rows = new StoryRows(kinds);
    }

    public Optional<Story> find(PortalId portal, StoryId id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    /** The story, which nobody else changes until the transaction ends. */
    public Optional<Story> lock(PortalId portal, StoryId id) {
        List<String> found =
                db.sql(LOCKED)
                        .param("portal", portal.value())
                        .param("id", id.value())
                        .query(StoryStore::text)
                        .list();
        return found.isEmpty() ? Optional.empty() : find(portal, id);
    }

    private static String text(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }

    void insert(PortalId portal, StoryId id, StoryKind kind, StoryContent content, Actor by) {
        db.sql(INSERT)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("kind", kind.code())
                .param("content", ContentJson.write(content))
                .param("now", Moments.sql(clock.instant()))
                .param("by", by.account())
                .param("byName", by.name())
                .update();
    }

    /** The story that has or had this address. */
    public Optional<Story> bySlug(PortalId portal, Slug slug) {
        return db.sql(BY_SLUG)
                .param("portal", portal.value())
                .param("slug", slug.value())
                .query(rows)
                .optional();
    }

    /** Takes an address for a story; false when another story has it. */
    public boolean takeSlug(PortalId portal, StoryId id, Slug slug) {
        return db.sql(TAKE_SLUG)
                        .param("portal", portal.value())
                        .param("slug", slug.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** A draft of this kind that the person opened lately and left empty. */
    Optional<Story> emptyDraft(PortalId portal, StoryKind kind, Actor by) {
        return db.sql(EMPTY_DRAFT)
                .param("portal", portal.value())
                .param("kind", kind.code())
                .param("account", by.account())
                .param("since", Moments.sql(clock.instant().minus(java.time.Duration.ofDays(1))))
                .query(rows)
                .optional();
    }
}
