package org.parvis.demonstration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been made, by key. */
@Component
final class MadeStore {
    private static final String FIND = "SELECT id FROM demonstration.made WHERE what = :what";
    private static final String NOTE =
            "INSERT INTO demonstration.made (what, id, made_at) VALUES (:what, :id, :now) ON CONFLICT (what) DO NOTHING";

    private final JdbcClient db;
    private final Clock clock;

    MadeStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<UUID> find(String what) {
        return db.sql(FIND)
                .param("what", what)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    boolean has(String what) {
        return find(what).isPresent();
    }

    void note(String what, UUID id) {
        db.sql(NOTE)
                .param("what", what)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
