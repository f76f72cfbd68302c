package org.parvis.newsroom.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.identity.OwnRows;
import org.parvis.identity.PersonalData;
import org.parvis.newsroom.NameOnSite;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the newsroom knows of somebody. Stories that others have worked on or read stay, signed as
 * their author wished; a draft that nobody else has seen goes with its author.
 */
@Component
final class NewsroomPersonalData implements PersonalData {
    private static final String STORIES =
            """
            SELECT s.portal_id AS portal, s.id AS story, s.kind, s.status, s.content, s.slug, s.phone, a.full_name,
                   a.name_as, a.chosen, s.created_at, s.published_at
            FROM newsroom.author a JOIN newsroom.story s ON s.portal_id = a.portal_id AND s.id = a.story_id
            WHERE a.account_id = :account ORDER BY s.created_at
            """;
    private static final String STEPS =
            """
            SELECT portal_id AS portal, story_id AS story, move, status, reason, made_at FROM newsroom.step
            WHERE account_id = :account ORDER BY made_at
            """;
    private static final String NOTEBOOKS =
            """
            SELECT portal_id AS portal, title, sentence, name, slug, created_at FROM newsroom.notebook
            WHERE account_id = :account ORDER BY created_at
            """;
    private static final String SIGNED =
            """
            SELECT portal_id, story_id, full_name, name_as, chosen FROM newsroom.author WHERE account_id = :account
            """;
    private static final String SIGN =
            """
            UPDATE newsroom.author SET full_name = :name, chosen = :name
            WHERE portal_id = :portal AND story_id = :story AND account_id = :account
            """;
    private static final List<String> FORGET =
            List.of(
                    """
                    DELETE FROM newsroom.story s
                    WHERE s.published IS NULL AND s.status = 'DRAFT'
                      AND EXISTS (SELECT 1 FROM newsroom.author a WHERE a.portal_id = s.portal_id
                                  AND a.story_id = s.id AND a.account_id = :account)
                      AND NOT EXISTS (SELECT 1 FROM newsroom.author a WHERE a.portal_id = s.portal_id
                                      AND a.story_id = s.id AND a.account_id <> :account)
                    """,
                    """
                    UPDATE newsroom.story s SET phone = '' FROM newsroom.author a
                    WHERE a.portal_id = s.portal_id AND a.story_id = s.id AND a.account_id = :account
                    """,
                    "DELETE FROM newsroom.notebook WHERE account_id = :account AND shown_title IS NULL",
                    """
                    UPDATE newsroom.notebook SET title = shown_title, sentence = shown_sentence, name = shown_name
                    WHERE account_id = :account
                    """,
                    "UPDATE newsroom.story SET agreed_name = '…' WHERE agreed_by = :account",
                    "UPDATE newsroom.story SET changed_name = '…' WHERE changed_by = :account",
                    "UPDATE newsroom.revision SET account_name = '…' WHERE account_id = :account",
                    "UPDATE newsroom.revision_writer SET account_name = '…' WHERE account_id = :account",
                    "UPDATE newsroom.shared_update SET account_name = '…' WHERE account_id = :account",
                    "UPDATE newsroom.step SET account_name = '…' WHERE account_id = :account");

    private record Signature(UUID portal, UUID story, String shown) {}

    private static final RowMapper<Signature> SIGNATURE =
            (row, number) ->
                    new Signature(
                            row.getObject("portal_id", UUID.class),
                            row.getObject("story_id", UUID.class),
                            NameOnSite.valueOf(row.getString("name_as"))
                                    .of(row.getString("full_name"), row.getString("chosen")));

    private final JdbcClient db;

    NewsroomPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        kept.put("newsroom.data.stories", OwnRows.of(db, STORIES, account));
        kept.put("newsroom.data.notebooks", OwnRows.of(db, NOTEBOOKS, account));
        kept.put("newsroom.data.steps", OwnRows.of(db, STEPS, account));
        return kept;
    }

    @Override
    public void erase(AccountId account) {
        FORGET.forEach(sql -> db.sql(sql).param("account", account.value()).update());
        db.sql(SIGNED)
                .param("account", account.value())
                .query(SIGNATURE)
                .list()
                .forEach(signature -> keepAsShown(signature, account));
    }

    /** Readers go on seeing the name they saw; the full one is gone. */
    private void keepAsShown(Signature signature, AccountId account) {
        db.sql(SIGN)
                .param("name", signature.shown().isEmpty() ? "…" : signature.shown())
                .param("portal", signature.portal())
                .param("story", signature.story())
                .param("account", account.value())
                .update();
    }
}
