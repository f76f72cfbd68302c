package org.parvis.newsroom.notebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.page.PageHead;
import org.parvis.newsroom.NotebookWords;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Somebody's notebook as readers see it.
 *
 * @param pages the latest first
 * @param next the address of the older ones, or nothing at the end
 * @param first the address of the newest, or nothing when they are shown
 */
public record NotebookPage(
        Chrome chrome,
        NotebookCard card,
        List<EntryCard> pages,
        @Nullable String next,
        @Nullable String first,
        PageHead head)
        implements Page {
    public NotebookWords words() {
        return card.notebook().face();
    }

    public String feed() {
        return card.href() + "/flux.atom";
    }
}
