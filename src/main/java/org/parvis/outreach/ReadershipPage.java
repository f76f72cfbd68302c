package org.parvis.outreach;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * How many people receive the letters of a portal; never who.
 *
 * @param total how many addresses said yes, all letters together
 * @param waiting how many were asked and have not answered yet
 */
public record ReadershipPage(Studio studio, int total, int waiting, List<Line> lines)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /**
     * Those who receive the same.
     *
     * @param theme its name, empty for everything
     * @param rhythm in words
     * @param last when the latest letter left, in words, or empty
     */
    public record Line(String theme, String rhythm, int count, String last) {}
}
