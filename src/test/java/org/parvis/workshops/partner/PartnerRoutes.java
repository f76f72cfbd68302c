package org.parvis.workshops.partner;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parvis.portal.Portal;
import org.parvis.workshops.key.SecretKey;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A partner with an address, for the routes about partners. */
@Component
final class PartnerRoutes implements RouteSamples {
    private final PartnerStore store;

    PartnerRoutes(PartnerStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        boolean theirs = pattern.startsWith("/{portal}/ateliers/partenaire/");
        if (!theirs && !pattern.startsWith("/{portal}/redaction/ateliers/partenaires/{id}")) {
            return Map.of();
        }
        UUID id = UUID.randomUUID();
        SecretKey key = SecretKey.fresh();
        store.insert(
                portal.id(),
                new PartnerStore.Partner(id, "Mission locale", null, true, Instant.EPOCH, false, 0),
                key,
                "Claire");
        return theirs ? Map.of("key", key.value()) : Map.of("id", id.toString());
    }
}
