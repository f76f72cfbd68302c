package org.parvis.identity.invitation;

import java.util.Comparator;
import java.util.Set;
import org.parvis.identity.Account;
import org.parvis.identity.GrantStore;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/**
 * Where somebody arrives after sign-in who did not come from anywhere: their newsroom, else their
 * account.
 */
@Component
public final class Landing {
    private final Portals portals;
    private final GrantStore grants;

    Landing(Portals portals, GrantStore grants) {
        this.portals = portals;
        this.grants = grants;
    }

    public String after(Place place, Account account, ReturnPath path) {
        if (!path.isDefault()) {
            return path.value();
        }
        Set<PortalId> own = grants.of(account.id()).portals().keySet();
        return portals.all().stream()
                .filter(portal -> own.contains(portal.id()))
                .filter(portal -> mayEnter(account, portal))
                .min(Comparator.comparing(Portal::name))
                .map(portal -> place.of(portal, "/redaction"))
                .orElse(place.network(path.value()));
    }

    /**
     * Somebody who came in by a code goes where they wanted to on that portal, else to what they
     * came for.
     */
    public String inWorkshop(Place place, DoorOutcome.Open open, ReturnPath path) {
        String home = place.of(portals.require(open.portal()), "");
        return path.value().startsWith(home + "/") ? path.value() : home + "/participer";
    }

    private boolean mayEnter(Account account, Portal portal) {
        return new Visitor(account, grants.of(account.id()), portal.id())
                .may(Action.ENTER_NEWSROOM);
    }
}
