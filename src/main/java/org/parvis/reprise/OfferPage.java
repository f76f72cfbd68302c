package org.parvis.reprise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * A story and the network: whether it is offered, and who shows it.
 *
 * @param note as typed
 * @param problem a sentence beside the form, or nothing
 * @param done what has just been done, or nothing
 */
public record OfferPage(
        Studio studio,
        EntryCard card,
        @Nullable Offer offer,
        String note,
        List<Neighbours.Taker> takers,
        @Nullable String problem,
        @Nullable String done)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    /** The address of one of its two forms. */
    public String action(String noun) {
        return studio.place().href("/redaction/reprises/offre/" + card.entry().id() + "/" + noun);
    }
}
