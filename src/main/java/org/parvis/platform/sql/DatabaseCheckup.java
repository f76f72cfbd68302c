package org.parvis.platform.sql;

import java.util.List;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which PostgreSQL, and how large the database is. */
@Component
@Order(30)
final class DatabaseCheckup implements Checkup {
    private static final String LOOK =
            """
            SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes
            """;

    private final JdbcClient db;
    private final Database database;

    DatabaseCheckup(JdbcClient db, Database database) {
        this.db = db;
        this.database = database;
    }

    private record Look(String version, long bytes) {}

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        try {
            Look look =
                    db.sql(LOOK)
                            .query((row, number) ->
                                    new Look(row.getString("version"), row.getLong("bytes")))
                            .single();
            String key =
                    database.isEmbedded()
                            ? "platform.state.database.embedded"
                            : "platform.state.database.apart";
            return List.of(
                    Finding.good(
                            "PostgreSQL",
                            words.say(
                                    key,
                                    "version",
                                    look.version().replaceFirst(" .*", ""),
                                    "size",
                                    formats.size(look.bytes()))));
        } catch (DataAccessException away) {
            return List.of(
                    Finding.bad(
                            "PostgreSQL",
                            words.say("platform.state.database.away"),
                            words.say("platform.state.database.remedy")));
        }
    }
}
