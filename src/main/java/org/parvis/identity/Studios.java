package org.parvis.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Role;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Dresses the pages of the studio, with the menu that all modules fill. */
@Component
public final class Studios {
    // what a person is greeted as, when they are several things
    private static final List<Role> GREETED =
            List.of(
                    Role.EDITOR,
                    Role.FACILITATOR,
                    Role.MODERATOR,
                    Role.COORDINATOR,
                    Role.ADMINISTRATOR);

    private final Chromes chromes;
    private final ObjectProvider<StudioEntries> modules;

    Studios(Chromes chromes, ObjectProvider<StudioEntries> modules) {
        this.chromes = chromes;
        this.modules = modules;
    }

    /** A page of a portal's studio, or of the network's desk, with its title. */
    public Studio page(Place place, Visitor visitor, String title) {
        boolean onPortal = place.portalIfAny().isPresent();
        List<StudioEntry> menu =
                modules.stream()
                        .map(module ->
                                onPortal
                                        ? module.entries(place, visitor)
                                        : module.ofNetwork(place, visitor))
                        .flatMap(List::stream)
                        .sorted(
                                Comparator.comparingInt(StudioEntry::rank)
                                        .thenComparing(StudioEntry::label))
                        .toList();
        return new Studio(
                chromes.bare(place, title).saying(greeting(place, visitor)),
                menu,
                current(place, menu));
    }

    private static String greeting(Place place, Visitor visitor) {
        String name = visitor.account().map(Account::name).orElse("");
        return GREETED.stream()
                .filter(visitor.roles()::contains)
                .findFirst()
                .map(role ->
                        place.say(
                                "identity.studio.hello-as",
                                "name",
                                name,
                                "team",
                                team(place, role)))
                .orElseGet(() -> place.say("identity.studio.hello", "name", name));
    }

    private static String team(Place place, Role role) {
        return place.say("identity.team." + role.word());
    }

    private static String current(Place place, List<StudioEntry> menu) {
        String here = place.href(place.path());
        Optional<StudioEntry> nearest =
                menu.stream()
                        .filter(entry ->
                                here.equals(entry.href()) || here.startsWith(entry.href() + "/"))
                        .max(Comparator.comparingInt(entry -> entry.href().length()));
        return nearest.map(StudioEntry::href).orElse("");
    }
}
