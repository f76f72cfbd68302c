package org.parvis.workshops.equipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.workshops.production.DayEquipment;
import org.parvis.workshops.programme.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inventory. */
@Component
final class ItemStore implements DayEquipment {
    private static final String INSERT =
            """
            INSERT INTO workshops.item (portal_id, id, tag, name, kit, added_at)
            SELECT :portal, :id, 'M' || lpad((1 + COALESCE(max(substring(tag FROM 2)::int), 0))::text, 3, '0'), :name, :kit, :now
            FROM workshops.item WHERE portal_id = :portal AND tag ~ '^M[0-9]{1,6}$'
            """;
    private static final String LOCK =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS taken";
    private static final String UPDATE =
            """
            UPDATE workshops.item SET name = :name, kit = :kit, state = :state, note = :note
            WHERE portal_id = :portal AND id = :id
            """;
    private static final String ALL =
            """
            SELECT id, tag, name, kit, state, note FROM workshops.item WHERE portal_id = :portal
            ORDER BY kit COLLATE "fr-x-icu", name COLLATE "fr-x-icu", tag LIMIT 2000
            """;
    private static final String ONE =
            "SELECT id, tag, name, kit, state, note FROM workshops.item WHERE portal_id = :portal AND id = :id";

    private static final String LENT =
            """
            SELECT i.name FROM workshops.loan l
            JOIN workshops.item i ON i.portal_id = l.portal_id AND i.id = l.item_id
            WHERE l.portal_id = :portal AND l.session_id = :session AND l.back_at IS NULL
            ORDER BY i.name COLLATE "fr-x-icu" LIMIT 200
            """;

    private final JdbcClient db;
    private final Clock clock;

    ItemStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Two people who add at once do not take the same label. */
    void lock(PortalId portal) {
        db.sql(LOCK).param("key", "equipment:" + portal).query((row, number) -> 1).single();
    }

    /** A thing with the next label. */
    void add(PortalId portal, UUID id, String name, String kit) {
        db.sql(INSERT)
                .param("portal", portal.value())
                .param("id", id)
                .param("name", name)
                .param("kit", kit)
                .param("now", Rows.sql(clock.instant()))
                .update();
    }

    void update(PortalId portal, Item item) {
        db.sql(UPDATE)
                .param("portal", portal.value())
                .param("id", item.id())
                .param("name", item.name())
                .param("kit", item.kit())
                .param("state", item.state().name())
                .param("note", item.note())
                .update();
    }

    /** By kit, then by name. */
    List<Item> all(PortalId portal) {
        return db.sql(ALL).param("portal", portal.value()).query(ItemStore::row).list();
    }

    Optional<Item> find(PortalId portal, UUID id) {
        return db.sql(ONE)
                .param("portal", portal.value())
                .param("id", id)
                .query(ItemStore::row)
                .optional();
    }

    private static Item row(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("tag"),
                row.getString("name"),
                row.getString("kit"),
                Condition.valueOf(row.getString("state")),
                row.getString("note"));
    }

    @Override
    public List<String> lentTo(PortalId portal, UUID session) {
        return db.sql(LENT)
                .param("portal", portal.value())
                .param("session", session)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
