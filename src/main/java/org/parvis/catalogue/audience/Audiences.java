package org.parvis.catalogue.audience;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.PortalId;
import org.springframework.stereotype.Component;

/** Who saw the stories, for those who made them and for the teams of the portals that show them. */
@Component
public final class Audiences {
    /** What the CNIL allows for details of an audience measured without consent. */
    static final int MONTHS_KEPT = 25;

    private static final int DAYS_SHOWN = 30;

    private final AudienceStore store;
    private final Gestures gestures;
    private final Clock clock;

    Audiences(AudienceStore store, Gestures gestures, Clock clock) {
        this.store = store;
        this.gestures = gestures;
        this.clock = clock;
    }

    /** Who saw this story, at home and on each portal that took it up. */
    public Seen of(EntryRef story) {
        return seen(story, null);
    }

    /** Who saw this story on this portal, which took it up. */
    public Seen at(PortalId taker, EntryRef story) {
        return seen(story, taker);
    }

    private Seen seen(EntryRef story, @Nullable PortalId place) {
        gestures.flushQuietly();
        List<AudienceStore.Sum> sums = store.of(Set.of(story), place);
        return sums.isEmpty() ? Seen.NOTHING : new Seen(lines(story, sums), days(story, place));
    }

    private static List<Seen.Line> lines(EntryRef story, List<AudienceStore.Sum> sums) {
        Map<PortalId, Map<Gesture, Long>> places = new LinkedHashMap<>();
        for (AudienceStore.Sum sum : sums) {
            places.computeIfAbsent(sum.place(), any -> new EnumMap<>(Gesture.class))
                    .merge(sum.gesture(), sum.readers(), Long::sum);
        }
        List<Seen.Line> lines = new ArrayList<>();
        places.forEach((place, readers) ->
                lines.add(new Seen.Line(place, place.equals(story.portal()), readers)));
        lines.sort(
                Comparator.comparing(Seen.Line::home)
                        .thenComparing(line -> line.of(Gesture.READ))
                        .reversed());
        return lines;
    }

    private List<Seen.Day> days(EntryRef story, @Nullable PortalId place) {
        LocalDate since = today().minusDays(DAYS_SHOWN - 1L);
        Map<LocalDate, Map<Gesture, Long>> days = new LinkedHashMap<>();
        for (AudienceStore.OfDay one : store.days(story, place, since)) {
            days.computeIfAbsent(one.day(), any -> new EnumMap<>(Gesture.class))
                    .merge(one.gesture(), one.readers(), Long::sum);
        }
        List<Seen.Day> shown = new ArrayList<>();
        days.forEach((day, readers) -> shown.add(new Seen.Day(day, readers)));
        return shown;
    }

    /** Who saw each of these stories; those that nobody saw are left out. */
    public Map<EntryRef, Seen> all(Collection<EntryRef> stories) {
        Map<EntryRef, List<AudienceStore.Sum>> sums = new HashMap<>();
        if (!stories.isEmpty()) {
            store.of(stories, null)
                    .forEach(sum ->
                            sums.computeIfAbsent(sum.story(), any -> new ArrayList<>()).add(sum));
        }
        Map<EntryRef, Seen> seen = new HashMap<>();
        sums.forEach((story, own) -> seen.put(story, new Seen(lines(story, own), List.of())));
        return seen;
    }

    /** What a portal showed, and what of its own others showed, both days included. */
    Map<EntryRef, Seen> ofPortal(PortalId portal, LocalDate since, LocalDate until) {
        gestures.flushQuietly();
        Map<EntryRef, List<AudienceStore.Sum>> sums = new LinkedHashMap<>();
        store.ofPlace(portal, since, until)
                .forEach(sum ->
                        sums.computeIfAbsent(sum.story(), any -> new ArrayList<>()).add(sum));
        Map<EntryRef, Seen> seen = new LinkedHashMap<>();
        sums.forEach((story, own) -> seen.put(story, new Seen(lines(story, own), List.of())));
        return seen;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    void sweep() {
        store.forgetReaders(today());
        store.sumUp(today().minusMonths(MONTHS_KEPT));
    }
}
