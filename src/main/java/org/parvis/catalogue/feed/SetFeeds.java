package org.parvis.catalogue.feed;

import java.util.List;
import org.parvis.catalogue.Entry;
import org.parvis.portal.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Feeds of sets of entries that other modules keep, such as the pages of a notebook. */
@Component
@NamedInterface("feed")
public final class SetFeeds {
    private final Feeds feeds;

    SetFeeds(Feeds feeds) {
        this.feeds = feeds;
    }

    /**
     * An Atom feed of the public ones of these entries.
     *
     * @param folder the page it follows, to give to {@code place.href}; the feed stands under it as
     *     {@code flux.atom}
     * @param entries the newest first
     */
    public ResponseEntity<String> atom(
            Place place, String folder, String title, String subtitle, List<Entry> entries) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/atom+xml;charset=UTF-8")
                .body(AtomFeed.write(feeds.ofSet(place, folder, title, subtitle, entries)));
    }
}
