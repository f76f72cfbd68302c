package org.parvis.catalogue.front;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Filter;
import org.parvis.catalogue.page.PageHead;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Partner;
import org.parvis.portal.Portal;

/**
 * The home of the network: a wall with one poster for each portal.
 *
 * @param media how many portals there are
 * @param lead the newest film of all
 * @param others the newest of everything else
 * @param themes the most frequent
 * @param helpers the partners of all the media, each once
 */
public record NetworkPage(
        Chrome chrome,
        int media,
        List<Tile> tiles,
        @Nullable EntryCard lead,
        List<EntryCard> others,
        List<Filter.Choice> themes,
        List<Helper> helpers,
        PageHead head)
        implements Page {

    /** Who helps one of the media; the logo is served by that media. */
    public record Helper(Portal portal, Partner partner) {}

    /**
     * One portal on the wall.
     *
     * @param href its home
     * @param newest its newest entry, or nothing
     */
    public record Tile(Portal portal, String href, @Nullable EntryCard newest) {}
}
