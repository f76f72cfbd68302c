package org.parvis.identity.desk;

import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
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
            entries.add(account(place));
        }
        return entries;
    }

    @Override
    public List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        List<StudioEntry> entries = new ArrayList<>();
        if (visitor.may(Action.READ_NETWORK_DESK)) {
            entries.add(onNetwork(place, 85, "identity.journal.network", "/reseau/journal"));
            entries.add(onNetwork(place, 94, "identity.roles.title", "/reseau/roles"));
        }
        if (visitor.may(Action.MANAGE_NETWORK_TEAM)) {
            entries.add(onNetwork(place, 80, "identity.network-team.title", "/reseau/equipe"));
        }
        if (visitor.may(Action.READ_LETTERS)) {
            entries.add(onNetwork(place, 90, "identity.letters.title", "/reseau/lettres"));
        }
        if (visitor.signedIn()) {
            entries.add(account(place));
        }
        return entries;
    }

    private static StudioEntry onNetwork(Place place, int rank, String key, String path) {
        return new StudioEntry(rank, place.say(key), place.href(path), 0);
    }

    /** After everything else. */
    private static StudioEntry account(Place place) {
        return new StudioEntry(
                100, place.say("identity.menu.account"), place.network("/compte"), 0);
    }
}
