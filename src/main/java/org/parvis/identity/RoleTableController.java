package org.parvis.identity;

import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows who may do what. */
@Controller
final class RoleTableController {
    private final Chromes chromes;

    RoleTableController(Chromes chromes) {
        this.chromes = chromes;
    }

    @GetMapping("/reseau/roles")
    @Allowed(Action.READ_NETWORK_DESK)
    Page show(Place place) {
        return new RoleTablePage(chromes.bare(place, place.say("identity.roles.title")));
    }
}
