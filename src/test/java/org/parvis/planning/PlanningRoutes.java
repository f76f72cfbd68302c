package org.parvis.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Something that happens and something to make, for the routes about them. */
@Component
final class PlanningRoutes implements RouteSamples {
    private final ObjectProvider<HappeningStore> happenings;
    private final ObjectProvider<Assignments> assignments;
    private final ObjectProvider<PersonStore> people;
    private final ObjectProvider<Accounts> accounts;

    PlanningRoutes(
            ObjectProvider<HappeningStore> happenings,
            ObjectProvider<Assignments> assignments,
            ObjectProvider<PersonStore> people,
            ObjectProvider<Accounts> accounts) {
        this.people = people;
        this.accounts = accounts;
        this.happenings = happenings;
        this.assignments = assignments;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/planning/")) {
            return Map.of("key", key(portal.id()));
        }
        if (pattern.startsWith("/{portal}/redaction/planning/{id}")) {
            return Map.of("id", happening(portal.id()).toString());
        }
        return pattern.startsWith("/{portal}/redaction/missions/{id}")
                ? Map.of("id", assignment(portal.id()).toString())
                : Map.of();
    }

    private String key(PortalId portal) {
        var editor = accounts.getObject().holding(portal, Role.EDITOR).getFirst();
        return people.getObject().of(portal, editor.id()).key();
    }

    private UUID happening(PortalId portal) {
        UUID id = UUID.randomUUID();
        Instant starts = Instant.parse("2027-01-14T18:00:00Z");
        happenings
                .getObject()
                .insert(
                        portal,
                        new Happening(
                                id,
                                "La fête de la rue",
                                starts,
                                starts.plusSeconds(7200),
                                "Rue Basse",
                                "",
                                Coverage.INTENDED,
                                false,
                                0,
                                starts),
                        "Claire");
        return id;
    }

    private UUID assignment(PortalId portal) {
        return assignments
                .getObject()
                .assign(
                        portal,
                        new NewAssignment(null, "La fête", "", "film", null, "", null, List.of()),
                        "Claire");
    }
}
