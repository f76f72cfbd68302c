package org.parvis.newsroom.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.StoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The data of stories, with their files. */
@Component
final class DataSetStore {
    private static final String FACTS =
            """
            INSERT INTO newsroom.data_set (portal_id, story_id, licence, source) VALUES (:portal, :story, :licence, :source)
            ON CONFLICT (portal_id, story_id) DO UPDATE SET licence = excluded.licence, source = excluded.source
            """;
    private static final String FILE =
            """
            INSERT INTO newsroom.data_set (portal_id, story_id, file_name, format, content, preview)
            VALUES (:portal, :story, :name, :format, :content, :preview::jsonb)
            ON CONFLICT (portal_id, story_id) DO UPDATE SET file_name = excluded.file_name, format = excluded.format,
                content = excluded.content, preview = excluded.preview
            """;
    private static final String ONE =
            """
            SELECT file_name, format, length(content) AS bytes, preview, licence, source FROM newsroom.data_set
            WHERE portal_id = :portal AND story_id = :story
            """;
    private static final String CONTENT =
            "SELECT content FROM newsroom.data_set WHERE portal_id = :portal AND story_id = :story AND format <> ''";

    private final JdbcClient db;

    DataSetStore(JdbcClient db) {
        this.db = db;
    }

    void facts(PortalId portal, StoryId story, String licence, String source) {
        sql(FACTS, portal, story).param("licence", licence).param("source", source).update();
    }

    void file(PortalId portal, StoryId story, String name, DataReader.Read read, byte[] content) {
        sql(FILE, portal, story)
                .param("name", name)
                .param("format", read.format().name())
                .param("content", content)
                .param("preview", JsonMapper.shared().writeValueAsString(read.table()))
                .update();
    }

    Optional<DataSet> find(PortalId portal, StoryId story) {
        return sql(ONE, portal, story).query(DataSetStore::dataSet).optional();
    }

    /** The file as it was sent. */
    Optional<byte[]> content(PortalId portal, StoryId story) {
        return sql(CONTENT, portal, story)
                .query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
                .optional();
    }

    private JdbcClient.StatementSpec sql(String text, PortalId portal, StoryId story) {
        return db.sql(text).param("portal", portal.value()).param("story", story.value());
    }

    private static DataSet dataSet(ResultSet row, int number) throws SQLException {
        String format = row.getString("format");
        return new DataSet(
                row.getString("file_name"),
                row.getLong("bytes"),
                format.isEmpty() ? null : DataFormat.valueOf(format),
                JsonMapper.shared().readValue(row.getString("preview"), DataTable.class),
                Licence.named(row.getString("licence")).orElse(null),
                row.getString("source"));
    }
}
