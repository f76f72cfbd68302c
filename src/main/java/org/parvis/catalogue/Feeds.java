package org.parvis.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.portal.Addresses;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;

/** Gathers what feeds hold: the newest public entries, whoever asks. */
@Component
final class Feeds {
    private static final int MOST = 50;
    private static final int MOST_EPISODES = 300;

    private final EntryListStore lists;
    private final Portals portals;
    private final Addresses addresses;

    Feeds(EntryListStore lists, Portals portals, Addresses addresses) {
        this.lists = lists;
        this.portals = portals;
        this.addresses = addresses;
    }

    /** The feed of a portal, or of one of its rubrics. */
    Feed ofPortal(Place place, @Nullable Rubric rubric, String file) {
        Portal portal = place.portal();
        String folder = rubric == null ? "" : "/" + rubric.word();
        String title =
                rubric == null ? portal.name() : place.say(rubric.label()) + " – " + portal.name();
        return feed(place, folder, file, title, Listing.of(portal.id()).in(rubric), MOST);
    }

    Feed ofTheme(Place place, Theme theme, String file) {
        Portal portal = place.portal();
        String title = theme.label() + " – " + portal.name();
        return feed(
                place,
                "/themes/" + theme.slug(),
                file,
                title,
                Listing.of(portal.id()).about(theme.slug()),
                MOST);
    }

    Feed ofSounds(Place place) {
        Portal portal = place.portal();
        String title = place.say("catalogue.podcast", "name", portal.name());
        Listing sounds = Listing.of(portal.id()).in(Rubric.LISTEN);
        return feed(place, "/ecouter", "podcast.xml", title, sounds, MOST_EPISODES);
    }

    Feed ofNetwork(Place place) {
        List<Feed.Item> items =
                lists.page(Listing.ofNetwork(), MOST).stream()
                        .map(entry ->
                                new Feed.Item(entry, url(portals.require(entry.portal()), entry)))
                        .toList();
        return new Feed(
                place,
                "Parvis",
                place.say("catalogue.network.promise"),
                place.absolute("/"),
                place.absolute("/reseau/flux.atom"),
                "Parvis",
                addresses.network(),
                items);
    }

    private Feed feed(
            Place place, String folder, String file, String title, Listing listing, int most) {
        Portal portal = place.portal();
        List<Feed.Item> items =
                lists.page(listing, most).stream()
                        .map(entry -> item(place, portal, entry))
                        .toList();
        return new Feed(
                place,
                title,
                portal.baseline(),
                place.absolute(folder.isEmpty() ? "/" : folder),
                place.absolute(folder + "/" + file),
                portal.name(),
                addresses.network(),
                items);
    }

    private Feed.Item item(Place place, Portal portal, Entry entry) {
        Entry.Home home = entry.home();
        if (home == null) {
            return new Feed.Item(entry, url(portal, entry));
        }
        Portal owner = portals.require(home.portal());
        return new Feed.Item(
                entry,
                url(portal, entry),
                addresses.of(owner, Language.FRENCH, home.path()),
                place.say("catalogue.reprise.of", "name", owner.name()));
    }

    private String url(Portal portal, Entry entry) {
        return addresses.of(portal, Language.FRENCH, entry.path());
    }
}
