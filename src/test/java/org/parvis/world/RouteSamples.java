package org.parvis.world;

import java.util.Map;
import org.parvis.portal.Portal;

/**
 * Gives the matrix test something real to ask routes for. A module's tests implement it as a
 * {@code @Component}; where nobody answers, variables become random identifiers.
 */
public interface RouteSamples {
    /**
     * Words that mean the same on every portal, such as the kind of a story.
     *
     * @param pattern as the controller says it: {@code /{portal}/participer/{kind}}
     */
    default Map<String, String> words(String pattern) {
        return Map.of();
    }

    /**
     * Identifiers and slugs of things that exist on this portal: the other portal's editor must get
     * 404 for them.
     *
     * @param pattern as the controller says it: {@code /{portal}/redaction/recits/{id}/relecture}
     */
    default Map<String, String> things(String pattern, Portal portal) {
        return Map.of();
    }
}
