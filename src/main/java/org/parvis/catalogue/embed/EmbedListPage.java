package org.parvis.catalogue.embed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/** The latest stories of a portal as other sites show them in a frame. */
public record EmbedListPage(Place place, List<EntryCard> cards, String url, @Nullable String look)
        implements Page {

    /** Whole address of a story. */
    public String url(EntryCard card) {
        return place.absolute(card.entry().path());
    }
}
