package org.parvis.identity.team;

import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows who may do what. */
@Controller
final class RoleTableController {
    private final Studios studios;

    RoleTableController(Studios studios) {
        this.studios = studios;
    }

    @GetMapping("/reseau/roles")
    @Allowed(Action.READ_NETWORK_DESK)
    Page show(Place place, Visitor visitor) {
        return new RoleTablePage(studios.page(place, visitor, place.say("identity.roles.title")));
    }
}
