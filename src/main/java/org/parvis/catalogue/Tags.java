package org.parvis.catalogue;

import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * The tags of the pages that the catalogue fills, for the page cache. Dropped when an entry comes,
 * changes or goes.
 */
public final class Tags {
    /** Pages of the network that show entries of any portal. */
    public static final String NETWORK = "network";

    private Tags() {}

    /**
     * Pages that list entries of a portal, and the pages of its stories, which show related ones.
     */
    public static String portal(PortalId portal) {
        return "portal:" + portal;
    }

    /** Pages about one story only. */
    public static String entry(SubjectRef subject) {
        return "entry:" + subject;
    }
}
