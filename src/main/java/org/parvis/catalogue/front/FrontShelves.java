package org.parvis.catalogue.front;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryListStore;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;

/** Arranges the newest entries of a portal on its front page. */
@Component
final class FrontShelves {
    private static final int FRESH = 4;
    private static final int READ = 5;
    private static final int LISTEN = 3;
    private static final int SEE = 4;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Map<String, Integer> TAKEN = taken();

    private final EntryListStore lists;
    private final Clock clock;

    FrontShelves(EntryListStore lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    private static Map<String, Integer> taken() {
        Map<String, Integer> taken = new LinkedHashMap<>();
        taken.put(Rubric.SEE.name(), SEE + FRESH + 1);
        taken.put(Rubric.LISTEN.name(), LISTEN + FRESH);
        taken.put(Rubric.READ.name(), READ + FRESH);
        return taken;
    }

    /** What stands where. */
    record Shelves(
            @Nullable Entry lead,
            List<Entry> fresh,
            boolean thisWeek,
            List<Entry> read,
            List<Entry> listen,
            List<Entry> see) {}

    Shelves of(PortalId portal, Set<Audience> audiences) {
        List<Entry> newest =
                lists.front(portal, TAKEN, audiences).stream()
                        .sorted((one, other) -> other.publishedAt().compareTo(one.publishedAt()))
                        .toList();
        Entry lead = lead(newest);
        List<Entry> rest = newest.stream().filter(entry -> !entry.equals(lead)).toList();
        List<Entry> fresh = fresh(rest);
        boolean thisWeek =
                fresh.stream()
                        .anyMatch(
                                entry -> entry.publishedAt().isAfter(clock.instant().minus(WEEK)));
        return new Shelves(
                lead,
                fresh,
                thisWeek,
                shelf(rest, fresh, Rubric.READ, READ),
                shelf(rest, fresh, Rubric.LISTEN, LISTEN),
                shelf(rest, fresh, Rubric.SEE, SEE));
    }

    /**
     * What the editor chose among the stories of others; else a film, since a film has a picture to
     * open with, of one's own if there is one; else whatever is newest.
     */
    private static @Nullable Entry lead(List<Entry> newest) {
        return newest.stream()
                .filter(FrontShelves::isForemost)
                .findFirst()
                .or(() ->
                        newest.stream()
                                .filter(entry ->
                                        entry.rubric() == Rubric.SEE && entry.home() == null)
                                .findFirst())
                .or(() -> newest.stream().filter(entry -> entry.rubric() == Rubric.SEE).findFirst())
                .or(() -> newest.stream().findFirst())
                .orElse(null);
    }

    private static boolean isForemost(Entry entry) {
        Entry.Home home = entry.home();
        return home != null && home.foremost();
    }

    /** The newest of what the shelves below can spare; a young portal has none. */
    private static List<Entry> fresh(List<Entry> rest) {
        List<Entry> spared = new ArrayList<>();
        for (Rubric rubric : Rubric.values()) {
            long there = rest.stream().filter(entry -> entry.rubric() == rubric).count();
            long needed = rubric == Rubric.SEE ? SEE : LISTEN;
            rest.stream()
                    .filter(entry -> entry.rubric() == rubric)
                    .limit(Math.clamp(there - needed, 0, 2))
                    .forEach(spared::add);
        }
        return spared.stream()
                .sorted((one, other) -> other.publishedAt().compareTo(one.publishedAt()))
                .limit(FRESH)
                .toList();
    }

    private static List<Entry> shelf(List<Entry> rest, List<Entry> fresh, Rubric rubric, int most) {
        Stream<Entry> own =
                rest.stream().filter(entry -> entry.rubric() == rubric && !fresh.contains(entry));
        return own.limit(most).toList();
    }
}
