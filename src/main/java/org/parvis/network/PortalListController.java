package org.parvis.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.identity.Accounts;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every portal of the network, and what each still owes its readers. */
@Controller
final class PortalListController {
    private final Portals portals;
    private final Accounts accounts;
    private final Studios studios;

    PortalListController(Portals portals, Accounts accounts, Studios studios) {
        this.portals = portals;
        this.accounts = accounts;
        this.studios = studios;
    }

    @GetMapping("/reseau/medias")
    @Allowed(Action.READ_NETWORK_DESK)
    Page list(Place place, Visitor visitor) {
        Map<PortalId, Integer> editors = accounts.countHolding(Role.EDITOR);
        boolean mayOpen = visitor.may(Action.OPEN_PORTAL);
        return new PortalListPage(
                studios.page(place, visitor, place.say("network.list.title")),
                portals.evenArchived().stream()
                        .map(portal ->
                                line(place, portal, mayOpen, editors.containsKey(portal.id())))
                        .toList(),
                mayOpen);
    }

    private static PortalListPage.Line line(
            Place place, Portal portal, boolean mayOpen, boolean hasEditor) {
        List<String> left = new ArrayList<>();
        if (!portal.legal().complete()) {
            left.add(place.say("network.list.no-legal"));
        }
        if (!hasEditor) {
            left.add(place.say("network.list.no-editor"));
        }
        return new PortalListPage.Line(
                portal,
                place.of(portal, ""),
                mayOpen ? place.href("/reseau/medias/" + portal.slug()) : "",
                archived(place, portal),
                left);
    }

    /** Since when, in words; empty while it lives. */
    static String archived(Place place, Portal portal) {
        return portal.archivedAt() == null ? "" : place.formats().date(portal.archivedAt());
    }
}
