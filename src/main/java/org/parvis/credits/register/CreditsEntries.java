package org.parvis.credits.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.credits.ConsentState;
import org.parvis.credits.RemovalStore;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The two lines of the studio menu about people seen. */
@Component
final class CreditsEntries implements StudioEntries {
    private static final int CONSENTS = 50;
    private static final int REMOVALS = 55;

    private final Register register;
    private final RemovalStore removals;

    CreditsEntries(Register register, RemovalStore removals) {
        this.register = register;
        this.removals = removals;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        List<StudioEntry> entries = new ArrayList<>();
        if (visitor.may(Action.KEEP_CONSENTS)) {
            Map<ConsentState, Integer> counts = register.counts(place.portalId());
            int waiting =
                    RegisterFilter.TO_COLLECT.count(counts) + RegisterFilter.PARTIAL.count(counts);
            entries.add(
                    new StudioEntry(
                            CONSENTS,
                            place.say("credits.register.title"),
                            place.href("/redaction/accords"),
                            waiting));
        }
        if (visitor.may(Action.ANSWER_REMOVALS)) {
            entries.add(
                    new StudioEntry(
                            REMOVALS,
                            place.say("credits.removals.title"),
                            place.href("/redaction/retraits"),
                            removals.waiting(place.portalId())));
        }
        return entries;
    }
}
