package org.parvis.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates of the network, and those that a portal chose to begin with. */
@Component
final class TemplateStore {
    private static final String COLUMNS =
            "SELECT id, sort, kind, title, standfirst, body FROM network.template ";
    private static final String ALL =
            COLUMNS
                    + """
                    ORDER BY CASE sort WHEN 'STORY' THEN 1 WHEN 'CHARTER' THEN 2 WHEN 'LEGAL' THEN 3 ELSE 4 END, id
                    """;
    private static final String ONE = COLUMNS + "WHERE id = :id";
    private static final String KEEP =
            """
            INSERT INTO network.template (id, sort, kind, title, standfirst, body, changed_at)
            VALUES (:id, :sort, :kind, :title, :standfirst, :body, :now)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                standfirst = excluded.standfirst, body = excluded.body, changed_at = excluded.changed_at
            """;
    private static final String REMOVE = "DELETE FROM network.template WHERE id = :id";
    private static final String STARTERS =
            COLUMNS
                    + """
                    WHERE id IN (SELECT template_id FROM network.starter WHERE portal_id = :portal) ORDER BY id
                    """;
    private static final String ADD_STARTER =
            """
            INSERT INTO network.starter (portal_id, template_id)
            SELECT :portal, id FROM network.template WHERE id = :id AND sort = 'STORY' ON CONFLICT DO NOTHING
            """;
    private static final String TAKE_STARTER =
            "DELETE FROM network.starter WHERE portal_id = :portal AND template_id = :id";

    private final JdbcClient db;
    private final Clock clock;

    TemplateStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Template> all() {
        return db.sql(ALL).query(TemplateStore::template).list();
    }

    Optional<Template> find(UUID id) {
        return db.sql(ONE).param("id", id).query(TemplateStore::template).optional();
    }

    /** A new one, or what it says now; its sort never changes. */
    void keep(Template template) {
        db.sql(KEEP)
                .param("id", template.id())
                .param("sort", template.sort().name())
                .param("kind", template.kind())
                .param("title", template.title())
                .param("standfirst", template.standfirst())
                .param("body", template.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        db.sql(REMOVE).param("id", id).update();
    }

    List<Template> starters(PortalId portal) {
        return db.sql(STARTERS)
                .param("portal", portal.value())
                .query(TemplateStore::template)
                .list();
    }

    void addStarter(PortalId portal, UUID template) {
        db.sql(ADD_STARTER).param("portal", portal.value()).param("id", template).update();
    }

    void takeStarter(PortalId portal, UUID template) {
        db.sql(TAKE_STARTER).param("portal", portal.value()).param("id", template).update();
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                Template.Sort.valueOf(row.getString("sort")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("standfirst"),
                row.getString("body"));
    }
}
