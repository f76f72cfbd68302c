package org.parvis.identity;

import java.util.Map;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** What the matrix test asks of the routes about people. */
@Component
final class IdentityRoutes implements RouteSamples {
    @Override
    public Map<String, String> words(String pattern) {
        if (!pattern.endsWith("/roles/{role}/retrait")) {
            return Map.of();
        }
        return Map.of("role", pattern.startsWith("/reseau") ? "coordinator" : "moderator");
    }
}
