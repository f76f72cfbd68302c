package org.parvis.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stories translate which. */
@Component
public final class TranslationStore {
    /** The words of a story as its readers have them, in short. */
    private static final String WORDS =
            """
            md5((coalesce(o.published, o.content)
                - '{language,themes,place,main,gallery,poster,members}'::text[])::text)
            """;

    private static final String READ =
            """
            SELECT t.story_id, t.original_id, s.content ->> 'language' AS language, s.title, s.status,
                t.base <> %s AS behind
            FROM newsroom.translation t
            JOIN newsroom.story s ON s.portal_id = t.portal_id AND s.id = t.story_id
            JOIN newsroom.story o ON o.portal_id = t.portal_id AND o.id = t.original_id
            WHERE t.portal_id = :portal
            """
                    .formatted(WORDS);
    private static final String LINK =
            """
            INSERT INTO newsroom.translation (portal_id, story_id, original_id, base, made_at)
            SELECT o.portal_id, :story, o.id, %s, :now FROM newsroom.story o
            WHERE o.portal_id = :portal AND o.id = :original
            """
                    .formatted(WORDS);
    private static final String FOLLOW =
            """
            UPDATE newsroom.translation t SET base = %s FROM newsroom.story o
            WHERE t.portal_id = :portal AND t.story_id = :story
                AND o.portal_id = t.portal_id AND o.id = t.original_id
            """
                    .formatted(WORDS);

    private final JdbcClient db;
    private final Clock clock;

    TranslationStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What this story translates, if it is a translation. */
    public Optional<Translation> find(PortalId portal, StoryId story) {
        return db.sql(READ + " AND t.story_id = :story")
                .param("portal", portal.value())
                .param("story", story.value())
                .query(TranslationStore::translation)
                .optional();
    }

    /** The translations of a story, the oldest first. */
    public List<Translation> of(PortalId portal, StoryId original) {
        return db.sql(READ + " AND t.original_id = :original ORDER BY t.made_at")
                .param("portal", portal.value())
                .param("original", original.value())
                .query(TranslationStore::translation)
                .list();
    }

    /** Every translation of a portal. */
    public List<Translation> all(PortalId portal) {
        return db.sql(READ)
                .param("portal", portal.value())
                .query(TranslationStore::translation)
                .list();
    }

    public void link(PortalId portal, StoryId story, StoryId original) {
        db.sql(LINK)
                .param("portal", portal.value())
                .param("story", story.value())
                .param("original", original.value())
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** The translation says what its original says now. */
    public void follow(PortalId portal, StoryId story) {
        db.sql(FOLLOW).param("portal", portal.value()).param("story", story.value()).update();
    }

    private static Translation translation(ResultSet row, int number) throws SQLException {
        return new Translation(
                new StoryId(row.getObject("story_id", UUID.class)),
                new StoryId(row.getObject("original_id", UUID.class)),
                row.getString("language"),
                row.getString("title"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("behind"));
    }
}
