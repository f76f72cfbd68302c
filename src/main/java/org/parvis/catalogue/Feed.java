package org.parvis.catalogue;

import java.time.Instant;
import java.util.List;
import org.parvis.portal.Place;

/**
 * A feed, whatever its format.
 *
 * @param home whole address of the page it follows
 * @param self whole address of the feed itself
 * @param author the portal, or the network
 * @param files whole address of this server, before the paths of files
 */
record Feed(
        Place place,
        String title,
        String subtitle,
        String home,
        String self,
        String author,
        String files,
        List<Item> items) {
    /**
     * One entry.
     *
     * @param url whole address of its page
     */
    record Item(Entry entry, String url) {
        /** Names of those who made it. */
        List<String> names() {
            return entry.authors().isEmpty()
                    ? entry.crew().stream().distinct().toList()
                    : entry.authors();
        }
    }

    /** When it last changed; the epoch while it is empty. */
    Instant changedAt() {
        return items.stream()
                .map(item -> item.entry().changedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
