package org.parvis.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which role where. A portal of nothing means the network. */
@Component
public final class GrantStore {
    private static final String OF_ACCOUNT =
            """
            SELECT portal_id, role FROM identity.role_grant WHERE account_id = :account AND ended_at IS NULL
            """;
    private static final String INSERT =
            """
            INSERT INTO identity.role_grant (id, account_id, portal_id, role, granted_at)
            VALUES (:id, :account, :portal, :role, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String END =
            """
            UPDATE identity.role_grant SET ended_at = :now
            WHERE account_id = :account AND portal_id IS NOT DISTINCT FROM :portal::uuid AND role = :role
              AND ended_at IS NULL
            """;
    private static final String WAS_REMOVED =
            """
            SELECT count(*) FROM identity.role_grant
            WHERE portal_id = :portal AND account_id = :account AND ended_at IS NOT NULL
            """;
    private static final String MEMBERS =
            """
            SELECT g.account_id, g.role, g.granted_at, a.name, a.email
            FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id
            WHERE g.portal_id = :portal AND g.ended_at IS NULL
            ORDER BY a.name COLLATE "fr-x-icu", a.id, g.role
            """;
    private static final String NETWORK_MEMBERS =
            """
            SELECT g.account_id, g.role, g.granted_at, a.name, a.email
            FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id
            WHERE g.portal_id IS NULL AND g.ended_at IS NULL
            ORDER BY a.name COLLATE "fr-x-icu", a.id, g.role
            """;
    private static final String COUNT =
            """
            SELECT portal_id, count(*) AS people FROM identity.role_grant
            WHERE role = :role AND ended_at IS NULL AND portal_id IS NOT NULL
            GROUP BY portal_id
            """;
    private static final String LOCK =
            """
            SELECT id FROM identity.role_grant
            WHERE portal_id = :portal AND role = :role AND ended_at IS NULL FOR UPDATE
            """;

    /** One role of one person on a portal. */
    public record Member(AccountId account, String name, @Nullable String email, Role role) {}

    private record Held(@Nullable PortalId portal, Role role) {}

    private static final RowMapper<Held> HELD =
            (row, number) -> {
                UUID portal = row.getObject("portal_id", UUID.class);
                return new Held(
                        portal == null ? null : new PortalId(portal),
                        Role.valueOf(row.getString("role")));
            };
    private static final RowMapper<Member> MEMBER =
            (row, number) ->
                    new Member(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            Role.valueOf(row.getString("role")));

    private final JdbcClient db;

    GrantStore(JdbcClient db) {
        this.db = db;
    }

    public Grants of(AccountId account) {
        Set<Role> network = new HashSet<>();
        Map<PortalId, Set<Role>> portals = new HashMap<>();
        for (Held held : db.sql(OF_ACCOUNT).param("account", account.value()).query(HELD).list()) {
            PortalId portal = held.portal();
            if (portal == null) {
                network.add(held.role());
            } else {
                portals.computeIfAbsent(portal, absent -> EnumSet.noneOf(Role.class))
                        .add(held.role());
            }
        }
        return new Grants(network, portals);
    }

    /** Whether the role is new for this person. */
    boolean insert(@Nullable PortalId portal, UUID id, AccountId account, Role role, Instant now) {
        return db.sql(INSERT)
                        .param("id", id)
                        .param("account", account.value())
                        .param("portal", portal == null ? null : portal.value())
                        .param("role", role.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the person had the role. */
    boolean end(@Nullable PortalId portal, AccountId account, Role role, Instant now) {
        return db.sql(END)
                        .param("account", account.value())
                        .param("portal", portal == null ? null : portal.value().toString())
                        .param("role", role.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean wasRemoved(PortalId portal, AccountId account) {
        return db.sql(WAS_REMOVED)
                        .param("portal", portal.value())
                        .param("account", account.value())
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    public List<Member> members(PortalId portal) {
        return db.sql(MEMBERS).param("portal", portal.value()).query(MEMBER).list();
    }

    public List<Member> networkMembers() {
        return db.sql(NETWORK_MEMBERS).query(MEMBER).list();
    }

    Map<PortalId, Integer> count(Role role) {
        Map<PortalId, Integer> counts = new HashMap<>();
        db.sql(COUNT)
                .param("role", role.name())
                .query(row -> {
                    counts.put(
                            new PortalId(row.getObject("portal_id", UUID.class)),
                            row.getInt("people"));
                });
        return counts;
    }

    /** How many hold the role; until the transaction ends nobody else takes it from one of them. */
    public int countLocked(PortalId portal, Role role) {
        return db.sql(LOCK)
                .param("portal", portal.value())
                .param("role", role.name())
                .query((row, number) -> row.getString("id"))
                .list()
                .size();
    }
}
