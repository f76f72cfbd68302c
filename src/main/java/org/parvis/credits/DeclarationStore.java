package org.parvis.credits;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who declared that nobody can be recognised in a story. */
@Component
public final class DeclarationStore {
    private static final String FIND =
            """
            SELECT declared_by, declared_name, declared_at FROM credits.declaration
            WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String DECLARE =
            """
            INSERT INTO credits.declaration (portal_id, subject, declared_by, declared_name, declared_at)
            VALUES (:portal, :subject, :by, :byName, :now)
            ON CONFLICT (portal_id, subject) DO NOTHING
            """;

    private static final String TAKE_BACK =
            """
            DELETE FROM credits.declaration WHERE portal_id = :portal AND subject = :subject
            """;

    private final JdbcClient db;
    private final Clock clock;

    DeclarationStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Declaration> find(PortalId portal, SubjectRef subject) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query((row, number) ->
                        new Declaration(
                                new RecordedBy(
                                        row.getObject("declared_by", UUID.class),
                                        row.getString("declared_name")),
                                Objects.requireNonNull(Times.instant(row, "declared_at"))))
                .optional();
    }

    void declare(PortalId portal, SubjectRef subject, RecordedBy by) {
        db.sql(DECLARE)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .param("by", by.account())
                .param("byName", by.name())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void takeBack(PortalId portal, SubjectRef subject) {
        db.sql(TAKE_BACK)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .update();
    }
}
