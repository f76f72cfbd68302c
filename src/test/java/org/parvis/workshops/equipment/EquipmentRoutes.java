package org.parvis.workshops.equipment;

import java.util.Map;
import java.util.UUID;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A thing of the inventory, for the routes about it. */
@Component
final class EquipmentRoutes implements RouteSamples {
    private final ItemStore items;

    EquipmentRoutes(ItemStore items) {
        this.items = items;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (!pattern.startsWith("/{portal}/redaction/ateliers/materiel/{id")) {
            return Map.of();
        }
        UUID id = UUID.randomUUID();
        items.add(portal.id(), id, "Perche", "Tournage 1");
        return Map.of("id", id.toString());
    }
}
