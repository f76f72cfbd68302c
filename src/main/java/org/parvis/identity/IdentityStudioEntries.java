package org.parvis.identity;

import java.util.ArrayList;
import java.util.List;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The lines of the studio menu that are about people. */
@Component
final class IdentityStudioEntries implements StudioEntries {
    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        List<StudioEntry> entries = new ArrayList<>();
        if (visitor.may(Action.OPEN_WORKSHOP_DOOR)) {
            entries.add(
                    new StudioEntry(
                            30, place.say("identity.menu.code"), place.href("/redaction/code"), 0));
        }
        if (visitor.may(Action.MANAGE_TEAM)) {
            entries.add(
                    new StudioEntry(
                            80,
                            place.say("identity.menu.team"),
                            place.href("/redaction/equipe"),
                            0));
        }
        if (visitor.may(Action.READ_AUDIT)) {
            entries.add(
                    new StudioEntry(
                            85,
                            place.say("identity.menu.journal"),
                            place.href("/redaction/journal"),
                            0));
        }
        if (visitor.signedIn()) {
            entries.add(
                    new StudioEntry(
                            95, place.say("identity.menu.account"), place.network("/compte"), 0));
        }
        return entries;
    }
}
