package org.parvis.credits.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Times;
import org.parvis.credits.Voice;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements that end soon, and where those who gave them can be asked again. */
@Component
final class RenewalStore {
    private static final String DUE =
            """
            SELECT portal_id, id FROM credits.appearance
            WHERE state = 'GIVEN' AND expires_at > :now AND expires_at <= :soon AND renewal_asked_at IS NULL
            ORDER BY portal_id, expires_at LIMIT 200 FOR UPDATE SKIP LOCKED
            """;
    private static final String ASKED =
            "UPDATE credits.appearance SET renewal_asked_at = :now WHERE portal_id = :portal AND id = :id";
    private static final String ADDRESS =
            """
            SELECT sent_to, created_by, created_name FROM credits.link
            WHERE portal_id = :portal AND appearance_id = :id AND voice = :voice AND sent_to IS NOT NULL
            ORDER BY created_at DESC LIMIT 1
            """;

    private final JdbcClient db;
    private final Clock clock;

    RenewalStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An agreement that ends soon. */
    record Due(PortalId portal, AppearanceId id) {}

    /** Where a voice was written to, and by whom. */
    record Reach(String email, RecordedBy by) {}

    /**
     * Those of all portals that end before this moment and were not asked for again; but for those
     * that another node is asking for now.
     */
    List<Due> due(Instant soon) {
        return db.sql(DUE)
                .param("now", Times.sql(clock.instant()))
                .param("soon", Times.sql(soon))
                .query((row, number) ->
                        new Due(
                                new PortalId(row.getObject("portal_id", UUID.class)),
                                new AppearanceId(row.getObject("id", UUID.class))))
                .list();
    }

    void asked(PortalId portal, AppearanceId id) {
        db.sql(ASKED)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    Optional<Reach> reach(PortalId portal, AppearanceId id, Voice voice) {
        return db.sql(ADDRESS)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("voice", voice.name())
                .query((row, number) ->
                        new Reach(
                                row.getString("sent_to"),
                                new RecordedBy(
                                        row.getObject("created_by", UUID.class),
                                        row.getString("created_name"))))
                .optional();
    }
}
