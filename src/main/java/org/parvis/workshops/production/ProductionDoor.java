package org.parvis.workshops.production;

import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;

/** What the shoot may ask of productions. */
@Component
public final class ProductionDoor {
    private final Productions productions;

    ProductionDoor(Productions productions) {
        this.productions = productions;
    }

    /** A production of this portal; {@link NotHere} else. */
    public Production require(PortalId portal, UUID id) {
        return productions.require(portal, id);
    }
}
