package org.parvis.reprise;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Reread;
import org.parvis.catalogue.page.PageHead;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/**
 * A story of another portal as this one shows it: its own words, the film or the sound itself, and
 * the way home.
 *
 * @param home the portal where it lives
 * @param story its address there
 * @param homeHref the front page there
 * @param player the film or the sound, or nothing
 */
public record ReprisePage(
        Chrome chrome,
        EntryCard card,
        Portal home,
        String story,
        String homeHref,
        @Nullable Player player,
        List<EntryCard> related,
        PageHead head)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }

    public Entry entry() {
        return card.entry();
    }

    /** The words of this portal, or empty. */
    public String introduction() {
        Entry.Home at = entry().home();
        return at == null ? "" : at.introduction();
    }

    /** Who of people concerned re-read the short text, or that nobody has yet. */
    public String reread() {
        Reread reread = entry().reread();
        return reread == null
                ? say("reprise.page.easy.not")
                : say(
                        "reprise.page.easy.by",
                        "names",
                        reread.readers(),
                        "date",
                        chrome.place()
                                .formats()
                                .dayOfYear(reread.on().atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    public boolean film() {
        return player != null && player.kind() == MediaKind.FILM;
    }

    public boolean sound() {
        return player != null && player.kind() == MediaKind.SOUND;
    }

    /** Whoever is in the story asks its own newsroom, which keeps their agreements. */
    public String removalHref() {
        return chrome.place().of(home, "/retirer-mon-image")
                + "?recit="
                + URLEncoder.encode(head.url(), StandardCharsets.UTF_8);
    }
}
