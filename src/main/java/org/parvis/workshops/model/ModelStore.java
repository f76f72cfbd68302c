package org.parvis.workshops.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Uuid7;
import org.parvis.workshops.programme.ProgrammeModel;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Programmes that the network keeps for all its portals. */
@Component
final class ModelStore {
    private static final String ADD =
            """
            INSERT INTO workshops.model (id, title, data, offered_by, made_at)
            VALUES (:id, :title, CAST(:data AS jsonb), :by, :now)
            """;
    private static final String ALL =
            "SELECT id, title, data, offered_by, made_at FROM workshops.model ORDER BY title, id LIMIT 200";
    private static final String ONE =
            "SELECT id, title, data, offered_by, made_at FROM workshops.model WHERE id = :id";
    private static final String REMOVE = "DELETE FROM workshops.model WHERE id = :id";

    /** A programme to hold again; {@code by} is the media that offered it. */
    record Model(UUID id, ProgrammeModel programme, String by, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;

    ModelStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID add(ProgrammeModel model, String by) {
        UUID id = Uuid7.next(clock);
        db.sql(ADD)
                .param("id", id)
                .param("title", model.title())
                .param("data", JsonMapper.shared().writeValueAsString(model))
                .param("by", by)
                .param("now", Rows.sql(clock.instant()))
                .update();
        return id;
    }

    List<Model> all() {
        return db.sql(ALL).query(ModelStore::row).list();
    }

    Optional<Model> find(UUID id) {
        return db.sql(ONE).param("id", id).query(ModelStore::row).optional();
    }

    boolean remove(UUID id) {
        return db.sql(REMOVE).param("id", id).update() == 1;
    }

    private static Model row(ResultSet row, int number) throws SQLException {
        return new Model(
                row.getObject("id", UUID.class),
                JsonMapper.shared().readValue(row.getString("data"), ProgrammeModel.class),
                row.getString("offered_by"),
                Rows.instant(row, "made_at"));
    }
}
