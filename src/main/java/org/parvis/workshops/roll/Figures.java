package org.parvis.workshops.roll;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.people.AgeBand;
import org.parvis.people.District;
import org.parvis.people.Gender;
import org.parvis.people.People;
import org.parvis.people.PersonId;
import org.parvis.people.Traits;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Figures of a programme or a portal over a period, each with the rule it is counted by. */
@Component
public final class Figures {
    private static final int MINUTES = 60;
    private static final int SMALL = 5;

    private final FigureStore store;
    private final TallyStore tallies;
    private final People people;
    private final Clock clock;

    Figures(FigureStore store, TallyStore tallies, People people, Clock clock) {
        this.store = store;
        this.tallies = tallies;
        this.people = people;
        this.clock = clock;
    }

    /** One figure in words, with the rule it is counted by. */
    public record Figure(String label, String value, String rule) {}

    /** People by one of the things known of them; what is not known has its own line. */
    public record Spread(String title, String rule, List<Figure> lines) {}

    /** All of them. */
    public record Sheet(List<Figure> figures, List<Spread> spreads) {}

    /**
     * @param outside whether others than the team will read it: then numbers under five are hidden
     */
    Sheet of(Place place, @Nullable UUID programme, LocalDate from, LocalDate to, boolean outside) {
        Instant begin = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Counted counted = Counted.of(tallies.of(place.portalId(), programme, begin, end));
        List<Figure> figures = new ArrayList<>();
        figures.addAll(
                people(
                        place,
                        counted,
                        store.held(place.portalId(), programme, begin, end),
                        outside));
        figures.addAll(made(place, programme, begin, end, counted));
        return new Sheet(figures, spreads(place, counted, to.getYear(), outside));
    }

    private List<Figure> made(
            Place place, @Nullable UUID programme, Instant begin, Instant end, Counted counted) {
        FigureStore.Films films = store.films(place.portalId(), programme, begin, end);
        return List.of(
                figure(place, "posts", String.valueOf(counted.posts())),
                figure(place, "posts-different", String.valueOf(counted.differentPosts())),
                figure(place, "firsts", String.valueOf(counted.firsts())),
                figure(place, "films-begun", String.valueOf(films.begun())),
                figure(place, "films", String.valueOf(films.online())));
    }

    private static List<Figure> people(
            Place place, Counted counted, FigureStore.Held held, boolean outside) {
        int present = counted.people().cardinality();
        long visits = counted.visits();
        long missed = counted.missed();
        long minutes = counted.minutes();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(place, "people", shown(place, present, outside)));
        figures.add(figure(place, "unnamed", shown(place, held.unnamed(), outside)));
        figures.add(figure(place, "planned", String.valueOf(held.planned())));
        figures.add(figure(place, "held", String.valueOf(held.held())));
        figures.add(
                figure(place, "planned-hours", String.valueOf(held.plannedMinutes() / MINUTES)));
        figures.add(figure(place, "hours", String.valueOf(held.heldMinutes() / MINUTES)));
        figures.add(figure(place, "visits", String.valueOf(visits)));
        figures.add(figure(place, "half-days", String.valueOf(counted.halfDays())));
        figures.add(figure(place, "person-hours", String.valueOf(minutes / MINUTES)));
        figures.add(
                figure(
                        place,
                        "rate",
                        visits + missed == 0
                                ? place.say("workshops.figures.unknown")
                                : Math.round(100.0 * visits / (visits + missed)) + " %"));
        return figures;
    }

    private static Figure figure(Place place, String word, String value) {
        return new Figure(
                place.say("workshops.figures." + word),
                value,
                place.say("workshops.figures." + word + ".rule"));
    }

    private List<Spread> spreads(Place place, Counted counted, int year, boolean outside) {
        Map<PersonId, Traits> traits = people.traits(place.portalId());
        Map<Integer, PersonId> numbered = tallies.people(place.portalId());
        List<Traits> known =
                counted.people().stream()
                        .mapToObj(numbered::get)
                        .map(person -> traits.getOrDefault(person, Traits.UNKNOWN))
                        .toList();
        return List.of(
                spread(
                        place,
                        "age",
                        known,
                        AgeBand.values(),
                        one -> one.band(year),
                        AgeBand::key,
                        outside),
                spread(
                        place,
                        "gender",
                        known,
                        Gender.values(),
                        Traits::gender,
                        Gender::key,
                        outside),
                spread(
                        place,
                        "district",
                        known,
                        District.values(),
                        Traits::district,
                        District::key,
                        outside),
                spread(
                        place,
                        "source",
                        known,
                        District.Source.values(),
                        Traits::source,
                        District.Source::key,
                        outside));
    }

    private static <E extends Enum<E>> Spread spread(
            Place place,
            String word,
            List<Traits> known,
            E[] values,
            Function<Traits, @Nullable E> what,
            Function<E, String> key,
            boolean outside) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (E value : values) {
            String label = place.say(key.apply(value), "district", place.portal().district());
            counts.put(label, (int) known.stream().filter(one -> what.apply(one) == value).count());
        }
        counts.put(
                place.say("workshops.figures.unknown"),
                (int) known.stream().filter(one -> what.apply(one) == null).count());
        List<String> hidden = outside ? hidden(counts) : List.of();
        List<Figure> lines = new ArrayList<>();
        counts.forEach((label, count) ->
                lines.add(
                        new Figure(
                                label,
                                hidden.contains(label)
                                        ? place.say("workshops.figures.few")
                                        : String.valueOf(count),
                                "")));
        return new Spread(
                place.say("workshops.figures." + word),
                place.say("workshops.figures." + word + ".rule"),
                lines);
    }

    /**
     * Small numbers; and, when there is one alone, the next one, or a subtraction would give it
     * away.
     */
    static List<String> hidden(Map<String, Integer> counts) {
        List<String> hidden =
                new ArrayList<>(
                        counts.entrySet().stream()
                                .filter(one -> one.getValue() > 0 && one.getValue() < SMALL)
                                .map(Map.Entry::getKey)
                                .toList());
        if (hidden.size() == 1) {
            counts.entrySet().stream()
                    .filter(one -> one.getValue() >= SMALL)
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(one -> hidden.add(one.getKey()));
        }
        return hidden;
    }

    private static String shown(Place place, int count, boolean outside) {
        return outside && count > 0 && count < SMALL
                ? place.say("workshops.figures.few")
                : String.valueOf(count);
    }
}
