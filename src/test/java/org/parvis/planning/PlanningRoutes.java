package org.parvis.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Something that happens and something to make, for the routes about them. */
@Component
final class PlanningRoutes implements RouteSamples {
    private final ObjectProvider<HappeningStore> happenings;
    private final ObjectProvider<Assignments> assignments;

    PlanningRoutes(
            ObjectProvider<HappeningStore> happenings, ObjectProvider<Assignments> assignments) {
        this.happenings = happenings;
        this.assignments = assignments;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/redaction/planning/{id}")) {
            return Map.of("id", happening(portal.id()).toString());
        }
        return pattern.startsWith("/{portal}/redaction/missions/{id}")
                ? Map.of("id", assignment(portal.id()).toString())
                : Map.of();
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
