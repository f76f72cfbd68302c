package org.parvis.catalogue.front;

import java.util.List;
import java.util.SortedMap;
import org.parvis.catalogue.page.PageHead;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/**
 * The names of all portals of the network.
 *
 * @param towns each with its portals, in the order of the alphabet
 */
public record MediaListPage(Chrome chrome, SortedMap<String, List<Name>> towns, PageHead head)
        implements Page {
    /**
     * One portal.
     *
     * @param href its home
     */
    public record Name(Portal portal, String href) {}
}
