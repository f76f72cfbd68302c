package org.parvis.credits.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Means;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Times;
import org.parvis.credits.Voice;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The private links, found by the hash of their token. */
@Component
final class LinkStore {
    private static final String ADD =
            """
            INSERT INTO credits.link
                (portal_id, id, appearance_id, voice, means, token_hash, sent_to, return_path, created_at, created_by,
                 created_name, expires_at)
            VALUES (:portal, :id, :appearance, :voice, :means, :hash, :sentTo, :returnPath, :created, :by, :byName,
                 :expires)
            """;

    private static final String FIND =
            """
            SELECT id, appearance_id, voice, means, sent_to, return_path, created_at, created_by, created_name, expires_at
            FROM credits.link
            WHERE portal_id = :portal AND token_hash = :hash
            """;

    private static final String SWEEP =
            """
            DELETE FROM credits.link AS old
            WHERE old.expires_at < :before
              AND NOT EXISTS (SELECT 1 FROM credits.signature AS given
                              WHERE given.portal_id = old.portal_id AND given.appearance_id = old.appearance_id
                                AND given.voice = old.voice)
            """;

    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    void add(PortalId portal, Link link, LinkToken token) {
        db.sql(ADD)
                .param("portal", portal.value())
                .param("id", link.id())
                .param("appearance", link.appearance().value())
                .param("voice", link.voice().name())
                .param("means", link.means().name())
                .param("hash", token.hash())
                .param("sentTo", link.sentTo())
                .param("returnPath", link.returnPath())
                .param("created", Times.sql(link.created()))
                .param("by", link.by().account())
                .param("byName", link.by().name())
                .param("expires", Times.sql(link.expires()))
                .update();
    }

    /** The link with this token on this portal: on another portal it is nothing. */
    Optional<Link> find(PortalId portal, LinkToken token) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("hash", token.hash())
                .query(LinkStore::link)
                .optional();
    }

    /**
     * Forgets links of all portals that nobody answered and that stopped working before this
     * moment.
     */
    void sweep(Instant before) {
        db.sql(SWEEP).param("before", Times.sql(before)).update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                new AppearanceId(row.getObject("appearance_id", UUID.class)),
                Voice.valueOf(row.getString("voice")),
                Means.valueOf(row.getString("means")),
                new RecordedBy(
                        row.getObject("created_by", UUID.class), row.getString("created_name")),
                row.getString("sent_to"),
                row.getString("return_path"),
                Objects.requireNonNull(Times.instant(row, "created_at")),
                Objects.requireNonNull(Times.instant(row, "expires_at")));
    }
}
