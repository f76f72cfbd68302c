package org.parvis.newsroom;

import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs stories. */
@Component
public final class AuthorStore {
    private static final String ADD =
            """
            INSERT INTO newsroom.author (portal_id, story_id, account_id, full_name, position)
            VALUES (:portal, :id, :account, :name,
                (SELECT count(*) FROM newsroom.author WHERE portal_id = :portal AND story_id = :id))
            ON CONFLICT DO NOTHING
            """;
    private static final String NAME =
            """
            UPDATE newsroom.author SET name_as = :nameAs, chosen = :chosen
            WHERE portal_id = :portal AND story_id = :id AND account_id = :account
            """;

    private final JdbcClient db;

    AuthorStore(JdbcClient db) {
        this.db = db;
    }

    public void add(PortalId portal, StoryId id, UUID account, String fullName) {
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("account", account)
                .param("name", fullName)
                .update();
    }

    public void name(PortalId portal, StoryId id, UUID account, NameOnSite nameAs, String chosen) {
        db.sql(NAME)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("account", account)
                .param("nameAs", nameAs.name())
                .param("chosen", chosen)
                .update();
    }
}
