package org.parvis.catalogue.feed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryListStore;
import org.parvis.catalogue.Listing;
import org.parvis.catalogue.Theme;
import org.parvis.kernel.Language;
import org.parvis.portal.Addresses;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what feeds hold: the newest public entries, whoever asks. */
@Component
final class Feeds {
    private static final int MOST = 50;
    private static final int MOST_EPISODES = 300;

    private final EntryListStore lists;
    private final Portals portals;
    private final Addresses addresses;
    private final TransactionOperations tx;

    Feeds(EntryListStore lists, Portals portals, Addresses addresses, TransactionOperations tx) {
        this.tx = tx;
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

    /** The feed of a set that another module keeps: its newest entries. */
    Feed ofSet(Place place, String folder, String title, String subtitle, List<Entry> entries) {
        Portal portal = place.portal();
        return new Feed(
                place,
                title + " – " + portal.name(),
                subtitle,
                place.absolute(folder),
                place.absolute(folder + "/flux.atom"),
                portal.name(),
                addresses.network(),
                entries.stream()
                        .filter(entry -> entry.audience() == Audience.PUBLIC)
                        .limit(MOST)
                        .map(entry -> item(place, portal, entry))
                        .toList());
    }

    Feed ofSounds(Place place) {
        Portal portal = place.portal();
        String title = place.say("catalogue.podcast", "name", portal.name());
        Listing sounds = Listing.of(portal.id()).in(Rubric.LISTEN);
        return feed(place, "/ecouter", "podcast.xml", title, sounds, MOST_EPISODES);
    }

    Feed ofNetwork(Place place, String file) {
        return ofNetwork(place, "/", "/" + file, "Parvis", Listing.ofNetwork());
    }

    Feed ofNetwork(Place place, Theme theme, String file) {
        String folder = "/themes/" + theme.slug();
        return ofNetwork(
                place,
                folder,
                folder + "/" + file,
                theme.label() + " – Parvis",
                Listing.ofNetwork().about(theme.slug()));
    }

    private Feed ofNetwork(Place place, String home, String self, String title, Listing listing) {
        List<Feed.Item> items =
                Objects.requireNonNull(tx.execute(status -> lists.pageOfNetwork(listing, MOST)))
                        .stream()
                        .map(entry ->
                                new Feed.Item(entry, url(portals.require(entry.portal()), entry)))
                        .toList();
        return new Feed(
                place,
                title,
                place.say("catalogue.network.promise"),
                place.absolute(home),
                place.absolute(self),
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
