package org.parvis.catalogue.embed;

import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/**
 * A story as other sites show it in a frame.
 *
 * @param player the film or the sound, when there is one
 * @param look {@code clair}, {@code sombre}, or nothing for that of the reader's system
 */
public record EmbedPage(
        Place place, EntryCard card, @Nullable Player player, String url, @Nullable String look)
        implements Page {
    /** Whether a film plays here. */
    public boolean film() {
        return player != null && player.kind() == MediaKind.FILM;
    }

    /** Whether a sound plays here. */
    public boolean sound() {
        return player != null && player.kind() == MediaKind.SOUND;
    }
}
