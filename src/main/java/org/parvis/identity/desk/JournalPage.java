package org.parvis.identity.desk;

import java.util.List;
import java.util.Map;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The audit trail of a portal, or of the whole network.
 *
 * @param kinds what was done, by the word in the address
 * @param people who is named here, by identifier
 * @param kind chosen, or empty
 * @param who chosen, or empty
 * @param next where older lines are; empty at the end
 */
public record JournalPage(
        Studio studio,
        List<Line> lines,
        Map<String, String> kinds,
        Map<String, String> people,
        String kind,
        String who,
        String next)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /**
     * One thing done, in words.
     *
     * @param where the portal, on the network's journal; else empty
     */
    public record Line(String when, String dateTime, String who, String what, String where) {}

    /** Whether anything is left out. */
    public boolean filtered() {
        return !kind.isEmpty() || !who.isEmpty();
    }
}
