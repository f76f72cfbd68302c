package org.parvis.doors;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of gateways; one for each portal. */
@Component
final class GatewayStore {
    private static final String PUT =
            """
            INSERT INTO doors.gateway (portal_id, secret, made_at, made_name) VALUES (:portal, :secret, :now, :by)
            ON CONFLICT (portal_id) DO UPDATE SET secret = EXCLUDED.secret, made_at = EXCLUDED.made_at,
                made_name = EXCLUDED.made_name, used_at = NULL
            """;
    private static final String FIND =
            "SELECT secret, made_at, made_name, used_at FROM doors.gateway WHERE portal_id = :portal";
    private static final String USED =
            "UPDATE doors.gateway SET used_at = :now WHERE portal_id = :portal";
    private static final String DROP = "DELETE FROM doors.gateway WHERE portal_id = :portal";

    private final JdbcClient db;
    private final Clock clock;

    GatewayStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Another secret; the one before no longer opens. */
    String renew(PortalId portal, String by) {
        String secret = Gateway.newSecret();
        of(PUT, portal).param("secret", secret).param("now", now()).param("by", by).update();
        return secret;
    }

    Optional<Gateway> find(PortalId portal) {
        return of(FIND, portal)
                .query((row, number) -> {
                    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
                    return new Gateway(
                            row.getString("secret"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            row.getString("made_name"),
                            used == null ? null : used.toInstant());
                })
                .optional();
    }

    void used(PortalId portal) {
        of(USED, portal).param("now", now()).update();
    }

    void close(PortalId portal) {
        of(DROP, portal).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec of(String sql, PortalId portal) {
        return db.sql(sql).param("portal", portal.value());
    }
}
