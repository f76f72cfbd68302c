package org.parvis.catalogue;

import java.util.List;
import org.parvis.credits.Obstacle;

/** What became of a wish to publish. */
public sealed interface PublicationOutcome {
    /**
     * It is online.
     *
     * @param path to give to {@code place.href}
     */
    record Published(String path) implements PublicationOutcome {}

    /** The portal is archived: what is online stays and may be corrected, nothing is added. */
    record PortalArchived() implements PublicationOutcome {}

    /** The story to take up is not online at its home, or not for other portals. */
    record NotAtHome() implements PublicationOutcome {}

    /** Somebody's agreement is missing: nothing has changed. */
    record ConsentMissing(List<Obstacle> obstacles) implements PublicationOutcome {
        public ConsentMissing {
            obstacles = List.copyOf(obstacles);
        }
    }
}
