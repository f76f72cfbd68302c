package org.parvis.catalogue.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.portal.Place;

/** Numbers of readers as pages say them. */
public record SeenWords(Place place, Seen seen) {
    /** In the order in which they are shown. */
    private static final List<Gesture> SHOWN =
            List.of(Gesture.READ, Gesture.STARTED, Gesture.WHOLE, Gesture.TAKEN, Gesture.FRAMED);

    /** What was counted of this story at all; readings always are. */
    public List<Gesture> columns() {
        return SHOWN.stream()
                .filter(gesture -> gesture == Gesture.READ || seen.any(gesture))
                .toList();
    }

    /** How far they listened, when anybody did. */
    public List<Gesture> quarters() {
        return seen.any(Gesture.STARTED)
                ? List.of(
                        Gesture.STARTED, Gesture.QUARTER, Gesture.HALF, Gesture.MOST, Gesture.WHOLE)
                : List.of();
    }

    public String label(Gesture gesture) {
        return place.say(gesture.key());
    }

    public String number(long count) {
        return place.formats().number(count);
    }

    /** The portal of a line, by its name. */
    public String name(Seen.Line line) {
        return place.neighbour(line.place()).name();
    }

    public String day(LocalDate day) {
        return place.formats()
                .weekday(day.atTime(12, 0).atZone(place.formats().zone()).toInstant());
    }

    /** "34 lectures, 12 mises en marche" in one line; empty when nobody came yet. */
    public String line() {
        List<String> parts = new ArrayList<>();
        Stream.of(Gesture.READ, Gesture.STARTED, Gesture.TAKEN)
                .filter(gesture -> seen.of(gesture) > 0)
                .forEach(gesture ->
                        parts.add(place.say(gesture.key() + ".count", "count", seen.of(gesture))));
        return String.join(place.say("catalogue.audience.comma"), parts);
    }
}
