package org.parvis.newsroom;

import java.time.Clock;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every way in which a story's row changes. */
@Component
public final class StoryChangeStore {
    private static final String CONTENT =
            """
            UPDATE newsroom.story SET content = :content::jsonb, version = version + :step,
                changed_at = :now, changed_by = :by, changed_name = :byName,
                changed_since = published IS NOT NULL AND published <> :content::jsonb,
                agreement_stale = agreement_stale OR (:foreign AND content <> :content::jsonb)
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String FACTS =
            """
            UPDATE newsroom.story SET seen = :seen, phone = :phone WHERE portal_id = :portal AND id = :id
            """;
    private static final String CONFIRM =
            """
            UPDATE newsroom.story SET own_work = :own, free_music = :free WHERE portal_id = :portal AND id = :id
            """;
    private static final String AGREE =
            """
            UPDATE newsroom.story SET agreed_by = :by, agreed_name = :byName, agreed_at = :now, agreed_revision = :revision,
                agreement_stale = false
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String AWAIT =
            "UPDATE newsroom.story SET agreement_stale = true WHERE portal_id = :portal AND id = :id";
    private static final String STATUS =
            """
            UPDATE newsroom.story SET status = :status, status_at = :now WHERE portal_id = :portal AND id = :id
            """;
    private static final String ONLINE =
            """
            UPDATE newsroom.story SET published = content, changed_since = false, slug = :slug,
                published_at = coalesce(published_at, :now)
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String FORGET =
            "DELETE FROM newsroom.story WHERE portal_id = :portal AND id = :id AND status = 'DRAFT'";
    private static final String FORGET_MEDIA =
            "DELETE FROM newsroom.medium WHERE portal_id = :portal AND story_id = :id";
    private static final String KEEP_MEDIUM =
            """
            INSERT INTO newsroom.medium (portal_id, asset_id, story_id) VALUES (:portal, :asset, :id)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient db;
    private final Clock clock;

    StoryChangeStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps what the story says now.
     *
     * @param step 1 when a text was saved, 0 when only a file was added: files do not make two
     *     texts collide
     */
    void content(Story story, StoryContent content, Actor by, int step) {
        db.sql(CONTENT)
                .param("content", ContentJson.write(content))
                .param("step", step)
                .param("now", Moments.sql(clock.instant()))
                .param("by", by.account())
                .param("byName", by.name())
                .param("foreign", !story.isBy(by.account()))
                .param("portal", story.portal().value())
                .param("id", story.id().value())
                .update();
        content.assets().forEach(asset -> keepMedium(story.portal(), story.id(), asset));
    }

    void keepMedium(PortalId portal, StoryId id, UUID asset) {
        sql(KEEP_MEDIUM, portal, id).param("asset", asset).update();
    }

    public void facts(PortalId portal, StoryId id, String seen, String phone) {
        sql(FACTS, portal, id).param("seen", seen).param("phone", phone).update();
    }

    public void confirm(PortalId portal, StoryId id, boolean ownWork, boolean freeMusic) {
        sql(CONFIRM, portal, id).param("own", ownWork).param("free", freeMusic).update();
    }

    /** Whatever was agreed to, the author is asked once more before it goes online. */
    public void awaitAgreement(PortalId portal, StoryId id) {
        sql(AWAIT, portal, id).update();
    }

    public void agree(PortalId portal, StoryId id, Actor by, int revision) {
        sql(AGREE, portal, id)
                .param("by", by.account())
                .param("byName", by.name())
                .param("now", Moments.sql(clock.instant()))
                .param("revision", revision)
                .update();
    }

    public void status(PortalId portal, StoryId id, Status status) {
        sql(STATUS, portal, id)
                .param("status", status.name())
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** What is worked on becomes what readers see. */
    public void online(PortalId portal, StoryId id, Slug slug) {
        sql(ONLINE, portal, id)
                .param("slug", slug.value())
                .param("now", Moments.sql(clock.instant()))
                .update();
    }

    /** Forgets a draft for good. */
    public void forget(PortalId portal, StoryId id) {
        sql(FORGET_MEDIA, portal, id).update();
        sql(FORGET, portal, id).update();
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal, StoryId id) {
        return db.sql(text).param("portal", portal.value()).param("id", id.value());
    }
}
