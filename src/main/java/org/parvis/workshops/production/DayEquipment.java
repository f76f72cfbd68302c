package org.parvis.workshops.production;

import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;

/** What was lent to a session. */
public interface DayEquipment {
    /** Names of things, by name. */
    List<String> lentTo(PortalId portal, UUID session);
}
