package org.parvis.catalogue.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
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
     * @param via whole address at its home, when it is another portal's story; else nothing
     * @param from "Un récit du média Quai 9", or empty
     */
    record Item(Entry entry, String url, @Nullable String via, String from) {
        /** A story of the portal itself. */
        Item(Entry entry, String url) {
            this(entry, url, null, "");
        }

        /** What is said of it: from where it comes, why it is shown, what it is. */
        String summary() {
            Entry.Home home = entry.home();
            return Stream.of(from, home == null ? "" : home.introduction(), entry.standfirst())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }

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
