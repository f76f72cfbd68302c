package org.parvis.platform.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.platform.settings.NodeRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The machines of the network. */
@Component
final class NodeStore {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private static final String SEEN =
            """
            INSERT INTO platform.node (host, folder, role, version, started_at, seen_at, facts)
            VALUES (:host, :folder, :role, :version, :started, :now, :facts::jsonb)
            ON CONFLICT (host, folder) DO UPDATE SET role = excluded.role, version = excluded.version,
              started_at = excluded.started_at, seen_at = excluded.seen_at, stopped_at = NULL, facts = excluded.facts
            """;
    private static final String STOPPED =
            """
            UPDATE platform.node SET seen_at = :now, stopped_at = :now WHERE host = :host AND folder = :folder
            """;
    private static final String FORGET = "DELETE FROM platform.node WHERE seen_at < :before";
    private static final String ALL = "SELECT * FROM platform.node ORDER BY host, folder";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    NodeStore(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void seen(Node node) {
        db.sql(SEEN)
                .param("host", node.host())
                .param("folder", node.folder())
                .param("role", node.role().word())
                .param("version", node.version())
                .param("started", OffsetDateTime.ofInstant(node.startedAt(), clock.getZone()))
                .param("now", now())
                .param("facts", json.writeValueAsString(node.facts()))
                .update();
    }

    void stopped(String host, String folder) {
        db.sql(STOPPED).param("now", now()).param("host", host).param("folder", folder).update();
    }

    /** Forgets machines that have not been heard for a day. */
    void forgetOld() {
        db.sql(FORGET).param("before", now().minus(KEPT)).update();
    }

    List<Node> all() {
        return db.sql(ALL).query(this::node).list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Node node(ResultSet row, int number) throws SQLException {
        OffsetDateTime stopped = row.getObject("stopped_at", OffsetDateTime.class);
        return new Node(
                row.getString("host"),
                row.getString("folder"),
                NodeRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("version"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                stopped == null ? null : stopped.toInstant(),
                json.readValue(row.getString("facts"), FACTS));
    }
}
