package org.parvis.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/**
 * The home of the network: a wall with one poster for each portal.
 *
 * @param media how many portals there are
 * @param lead the newest film of all
 * @param others the newest of everything else
 */
public record NetworkPage(
        Chrome chrome,
        int media,
        List<Tile> tiles,
        @Nullable EntryCard lead,
        List<EntryCard> others,
        PageHead head)
        implements Page {

    /**
     * One portal on the wall.
     *
     * @param href its home
     * @param newest its newest entry, or nothing
     */
    public record Tile(Portal portal, String href, @Nullable EntryCard newest) {}
}
