package org.parvis.newsroom.notebook;

import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The lines of the studio menu about notebooks. */
@Component
final class NotebookEntries implements StudioEntries {
    private static final int RANK = 12;

    private final Notebooks notebooks;

    NotebookEntries(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        List<StudioEntry> entries = new ArrayList<>();
        if (visitor.signedIn() && visitor.may(Action.CONTRIBUTE)) {
            String label = place.say("newsroom.notebook.mine");
            entries.add(new StudioEntry(RANK, label, place.href("/redaction/carnet"), 0));
        }
        if (visitor.may(Action.REVIEW)) {
            String label = place.say("newsroom.notebooks.title");
            int waiting = notebooks.waiting(place.portalId());
            entries.add(new StudioEntry(13, label, place.href("/redaction/carnets"), waiting));
        }
        return entries;
    }
}
