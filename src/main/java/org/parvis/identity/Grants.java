package org.parvis.identity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;

/**
 * Every role somebody holds.
 *
 * @param network counts everywhere
 * @param portals each set counts on its portal only
 */
public record Grants(Set<Role> network, Map<PortalId, Set<Role>> portals) {
    static final Grants NONE = new Grants(Set.of(), Map.of());

    public Set<Role> on(PortalId portal) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(network);
        roles.addAll(portals.getOrDefault(portal, Set.of()));
        return roles;
    }
}
