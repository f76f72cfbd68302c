package org.parvis.workshops.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A programme with a group and a session, for the routes about workshops and other tests. */
@Component
public final class WorkshopRoutes implements RouteSamples {
    private final Programmes programmes;
    private final Map<PortalId, Group> known = new ConcurrentHashMap<>();

    WorkshopRoutes(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A group with one session a week from September 2025 to June 2026. */
    public Group group(PortalId portal) {
        Programme programme =
                new Programme(
                        UUID.randomUUID(),
                        "Je filme mon quartier",
                        "",
                        "La ville",
                        LocalDate.of(2025, 9, 1),
                        LocalDate.of(2026, 6, 30),
                        "C",
                        25,
                        120);
        Rule rule =
                new Rule(
                        UUID.randomUUID(),
                        Rule.Kind.WEEKLY,
                        Set.of(DayOfWeek.WEDNESDAY),
                        1,
                        Set.of(),
                        5,
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 0),
                        UUID.randomUUID(),
                        Activity.WORKSHOP,
                        true);
        UUID id =
                programmes.create(
                        portal,
                        new NewProgramme(
                                programme,
                                "Local du 6",
                                List.of("Claire"),
                                12,
                                List.of(new NewRule(rule, ""))),
                        "Claire");
        return programmes.groups(portal, id).getFirst();
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (!pattern.startsWith("/{portal}/redaction/ateliers")
                && !pattern.startsWith("/{portal}/ateliers")) {
            return Map.of();
        }
        Group group = known.computeIfAbsent(portal.id(), this::group);
        if (pattern.contains("/regles/{rule}")) {
            Group fresh = group(portal.id());
            UUID rule = programmes.rules(portal.id(), fresh.id()).getFirst().id();
            return Map.of("id", fresh.id().toString(), "rule", rule.toString());
        }
        if (pattern.contains("/programmes/{id}")) {
            return Map.of("id", group.programme().toString());
        }
        if (pattern.contains("/groupes/{id}") || pattern.startsWith("/{portal}/ateliers/{id}")) {
            return Map.of("id", group.id().toString());
        }
        if (pattern.contains("/seances/{id}")) {
            return Map.of(
                    "id", programmes.sessions(portal.id(), group.id()).getFirst().id().toString());
        }
        return Map.of();
    }
}
