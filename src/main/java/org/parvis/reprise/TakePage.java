package org.parvis.reprise;

import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;

/**
 * A story of another portal, and the form that takes it up.
 *
 * @param note the word of the editor who offers it, or empty
 * @param dress as typed
 * @param taken as it stands here now, or nothing
 * @param seen who saw it here, while this portal shows it; else nothing
 * @param problem a sentence beside the form, or nothing
 */
public record TakePage(
        Studio studio,
        EntryCard card,
        Portal home,
        String note,
        Sharing.Dress dress,
        @Nullable Taken taken,
        @Nullable SeenWords seen,
        @Nullable String problem,
        boolean done)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    public String action(String noun) {
        return href(Neighbours.desk(home, card.entry().id()) + "/" + noun);
    }

    public String introduction() {
        return dress.introduction();
    }

    public boolean foremost() {
        return dress.foremost();
    }

    public boolean in(Rubric rubric) {
        return dress.rubric() == rubric;
    }
}
