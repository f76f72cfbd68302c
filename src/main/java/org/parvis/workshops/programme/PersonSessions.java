package org.parvis.workshops.programme;

import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;

/** Which groups a participant belongs to; said by those who keep the roll. */
public interface PersonSessions {
    List<UUID> groups(PortalId portal, UUID person);

    /** Whether this participant is here. */
    boolean knows(PortalId portal, UUID person);
}
