package org.parvis.catalogue.front;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.page.PageHead;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The front page of a portal.
 *
 * @param lead what stands first, large; nothing while the portal is empty
 * @param fresh the latest titles beside it
 * @param freshLabel "Cette semaine", or another word when nothing came this week
 * @param films how many films and pictures there are to see in all
 */
public record PortalHomePage(
        Chrome chrome,
        @Nullable EntryCard lead,
        List<EntryCard> fresh,
        String freshLabel,
        List<EntryCard> read,
        List<EntryCard> listen,
        List<EntryCard> see,
        int films,
        PageHead head)
        implements Page {

    /** The first testimony to read: its sentence is the poster. */
    public @Nullable EntryCard quote() {
        return read.stream().filter(card -> card.is("testimony")).findFirst().orElse(null);
    }

    /** The first text with a picture. */
    public @Nullable EntryCard article() {
        return read.stream().filter(card -> !card.equals(quote())).findFirst().orElse(null);
    }

    /** The other texts, titles only. */
    public List<EntryCard> others() {
        return read.stream()
                .filter(card -> !card.equals(quote()) && !card.equals(article()))
                .limit(3)
                .toList();
    }
}
