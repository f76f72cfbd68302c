package org.parvis.network;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/** Every portal of the network, with its state. */
public record PortalListPage(Studio studio, List<Line> lines, boolean mayOpen) implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /**
     * One portal.
     *
     * @param home its public home
     * @param desk where its address and its life are decided; empty for who may not
     * @param archived since when, in words; empty while it lives
     * @param left what it still owes its readers, in words
     */
    public record Line(
            Portal portal, String home, String desk, String archived, List<String> left) {}
}
