package org.parvis.catalogue.front;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Filter;
import org.parvis.catalogue.page.PageHead;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * A list of entries: a rubric or a theme, filtered or not.
 *
 * @param next the address of what is older, or nothing at the end
 * @param first the address of the newest, or nothing when they are shown
 * @param clear the address without filters, or nothing when there are none
 */
public record EntryListPage(
        Chrome chrome,
        String heading,
        List<Filter> filters,
        List<EntryCard> cards,
        @Nullable String next,
        @Nullable String first,
        @Nullable String clear,
        PageHead head)
        implements Page {}
