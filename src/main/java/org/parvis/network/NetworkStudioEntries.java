package org.parvis.network;

import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The lines of the studio menu that lead to settings and to the network's desk. */
@Component
final class NetworkStudioEntries implements StudioEntries {
    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        List<StudioEntry> entries = new ArrayList<>();
        if (visitor.may(Action.EDIT_PORTAL)) {
            entries.add(
                    new StudioEntry(
                            90,
                            place.say("network.menu.settings"),
                            place.href("/redaction/reglages"),
                            0));
            entries.add(
                    new StudioEntry(
                            91,
                            place.say("network.menu.partners"),
                            place.href("/redaction/partenaires"),
                            0));
        }
        if (visitor.may(Action.READ_NETWORK_DESK)) {
            entries.add(
                    new StudioEntry(
                            97,
                            place.say("network.menu.portals"),
                            place.network("/reseau/medias"),
                            0));
        }
        return entries;
    }

    @Override
    public List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        List<StudioEntry> entries = new ArrayList<>();
        if (visitor.may(Action.READ_NETWORK_DESK)) {
            entries.add(
                    new StudioEntry(
                            0, place.say("network.menu.portals"), place.href("/reseau/medias"), 0));
        }
        if (visitor.may(Action.KEEP_TOOLBOX)) {
            entries.add(
                    new StudioEntry(
                            10,
                            place.say("network.menu.toolbox"),
                            place.href("/reseau/modeles"),
                            0));
        }
        return entries;
    }
}
