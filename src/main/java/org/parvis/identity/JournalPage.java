package org.parvis.identity;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The audit trail of a portal.
 *
 * @param next where older lines are; empty at the end
 */
public record JournalPage(Studio studio, List<Line> lines, String next) implements Page {
    /** One thing done, in words. */
    public record Line(String when, String dateTime, String who, String what) {}

    public Chrome chrome() {
        return studio.chrome();
    }
}
