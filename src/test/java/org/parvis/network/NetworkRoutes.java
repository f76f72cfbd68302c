package org.parvis.network;

import java.util.Map;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** What the matrix test asks of the routes about portals. */
@Component
final class NetworkRoutes implements RouteSamples {
    @Override
    public Map<String, String> words(String pattern) {
        if (pattern.equals("/reseau/modeles/{id}")) {
            return Map.of("id", "01990000-0000-7000-8000-000000000006");
        }
        return pattern.startsWith("/reseau/medias/{media}") ? Map.of("media", "quai-9") : Map.of();
    }
}
