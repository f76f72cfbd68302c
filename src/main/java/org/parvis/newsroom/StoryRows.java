package org.parvis.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a story from a row. */
final class StoryRows implements RowMapper<Story> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoryKinds kinds;

    StoryRows(StoryKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Story mapRow(ResultSet row, int number) throws SQLException {
        String published = row.getString("published");
        String slug = row.getString("slug");
        return new Story(
                new PortalId(row.getObject("portal_id", UUID.class)),
                new StoryId(row.getObject("id", UUID.class)),
                kinds.require(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getInt("version"),
                ContentJson.read(row.getString("content")),
                published == null ? null : ContentJson.read(published),
                slug == null ? null : new Slug(slug),
                Moments.read(row, "published_at"),
                row.getString("seen"),
                row.getString("phone"),
                row.getBoolean("own_work"),
                row.getBoolean("free_music"),
                agreement(row),
                row.getBoolean("changed_since"),
                Objects.requireNonNull(Moments.read(row, "created_at")),
                Objects.requireNonNull(Moments.read(row, "changed_at")),
                row.getObject("changed_by", UUID.class),
                row.getString("changed_name"),
                Objects.requireNonNull(Moments.read(row, "status_at")),
                authors(row.getString("authors")));
    }

    private static @Nullable Agreement agreement(ResultSet row) throws SQLException {
        UUID account = row.getObject("agreed_by", UUID.class);
        return account == null
                ? null
                : new Agreement(
                        account,
                        row.getString("agreed_name"),
                        Objects.requireNonNull(Moments.read(row, "agreed_at")),
                        row.getInt("agreed_revision"),
                        row.getBoolean("agreement_stale"));
    }

    private static List<Author> authors(@Nullable String json) {
        return json == null
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<Author>>() {});
    }
}
