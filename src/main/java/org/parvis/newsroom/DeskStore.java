package org.parvis.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.platform.text.Spaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and counts for the newsroom's pages. */
@Component
public final class DeskStore {
    private static final String COLUMNS =
            """
            SELECT id, kind, status, title, content ->> 'language' AS language, slug, status_at, changed_at,
                agreed_by IS NOT NULL AS agreed, agreement_stale, changed_since,
                EXISTS (SELECT 1 FROM newsroom.sender WHERE sender.portal_id = story.portal_id
                    AND sender.story_id = story.id) AS without_account,
                (SELECT json_agg(json_build_object('account', account_id, 'fullName', full_name, 'nameAs', name_as,
                        'chosen', chosen) ORDER BY position)
                    FROM newsroom.author WHERE author.portal_id = story.portal_id AND author.story_id = story.id) AS authors
            FROM newsroom.story
            """;
    private static final String IN_STATUS =
            COLUMNS
                    + "WHERE portal_id = :portal AND status = :status ORDER BY status_at LIMIT :most";
    private static final String LATEST_IN_STATUS =
            COLUMNS
                    + "WHERE portal_id = :portal AND status = :status ORDER BY status_at DESC LIMIT :most";
    private static final String OF_ACCOUNT =
            COLUMNS
                    + """
                    WHERE portal_id = :portal AND EXISTS (SELECT 1 FROM newsroom.author WHERE author.portal_id = story.portal_id
                        AND author.story_id = story.id AND account_id = :account)
                    ORDER BY changed_at DESC LIMIT :most
                    """;
    private static final String COUNT =
            "SELECT count(*) FROM newsroom.story WHERE portal_id = :portal AND status = :status";
    private static final String COUNT_MINE =
            """
            SELECT count(*) FROM newsroom.story JOIN newsroom.author
                ON author.portal_id = story.portal_id AND author.story_id = story.id
            WHERE story.portal_id = :portal AND account_id = :account AND status = 'NEEDS_WORK'
            """;
    private static final String MONTH =
            """
            SELECT (SELECT count(*) FROM newsroom.story
                    WHERE portal_id = :portal AND published_at >= :since AND status = 'ONLINE') AS publications,
                (SELECT count(DISTINCT account_id) FROM newsroom.step
                    WHERE portal_id = :portal AND move = 'PROPOSE' AND made_at >= :since) AS people,
                (SELECT count(*) FROM (SELECT account_id FROM newsroom.step
                    WHERE portal_id = :portal AND move = 'PROPOSE' GROUP BY account_id
                    HAVING min(made_at) >= :since) AS firsts) AS firsts
            """;

    private final JdbcClient db;
    private final StoryKinds kinds;

    DeskStore(JdbcClient db, StoryKinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** Those that wait longest first. */
    public List<DeskLine> waiting(PortalId portal, Status status, int most) {
        return lines(IN_STATUS, portal, most)
                .param("status", status.name())
                .query(this::line)
                .list();
    }

    /** The latest first. */
    public List<DeskLine> latest(PortalId portal, Status status, int most) {
        return lines(LATEST_IN_STATUS, portal, most)
                .param("status", status.name())
                .query(this::line)
                .list();
    }

    public List<DeskLine> of(PortalId portal, UUID account, int most) {
        return lines(OF_ACCOUNT, portal, most).param("account", account).query(this::line).list();
    }

    private JdbcClient.StatementSpec lines(String sql, PortalId portal, int most) {
        return db.sql(sql).param("portal", portal.value()).param("most", most);
    }

    public int count(PortalId portal, Status status) {
        return db.sql(COUNT)
                .param("portal", portal.value())
                .param("status", status.name())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** How many stories came back to this person. */
    public int countToRework(PortalId portal, UUID account) {
        return db.sql(COUNT_MINE)
                .param("portal", portal.value())
                .param("account", account)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    public Month month(PortalId portal, Instant since) {
        return db.sql(MONTH)
                .param("portal", portal.value())
                .param("since", Moments.sql(since))
                .query((row, number) ->
                        new Month(
                                row.getInt("publications"),
                                row.getInt("people"),
                                row.getInt("firsts")))
                .single();
    }

    private DeskLine line(ResultSet row, int number) throws SQLException {
        String slug = row.getString("slug");
        String authors = row.getString("authors");
        return new DeskLine(
                new StoryId(row.getObject("id", UUID.class)),
                kinds.require(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                Spaces.set(new Language(row.getString("language")), row.getString("title")),
                slug == null ? null : new Slug(slug),
                Objects.requireNonNull(Moments.read(row, "status_at")),
                Objects.requireNonNull(Moments.read(row, "changed_at")),
                row.getBoolean("agreed"),
                row.getBoolean("agreement_stale"),
                row.getBoolean("changed_since"),
                row.getBoolean("without_account"),
                authors == null
                        ? List.of()
                        : JsonMapper.shared()
                                .readValue(authors, new TypeReference<List<Author>>() {}));
    }
}
