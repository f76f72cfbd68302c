package org.parvis.credits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The gate to publication: pure, so that its table of rules can be tested line by line. */
final class Gate {
    private Gate() {}

    /**
     * Whether a story with these people in it may be public.
     *
     * @param declared whether somebody of the team declared that nobody can be recognised
     */
    static Clearance judge(List<Appearance> people, boolean declared, Instant now) {
        if (people.isEmpty()) {
            return declared
                    ? new Clearance.Clear()
                    : new Clearance.Missing(
                            List.of(new Obstacle(Obstacle.Kind.UNDECLARED, null, "", null, null)));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        for (Appearance person : people) {
            if (!person.state().allowsPublication()) {
                obstacles.add(obstacle(person, now));
            }
        }
        return obstacles.isEmpty() ? new Clearance.Clear() : new Clearance.Missing(obstacles);
    }

    private static Obstacle obstacle(Appearance person, Instant now) {
        List<Voice> missing = person.missing(now);
        return new Obstacle(
                kind(person.state()),
                person.id(),
                person.name(),
                person.facts().age(),
                missing.isEmpty() ? null : missing.getFirst());
    }

    private static Obstacle.Kind kind(ConsentState state) {
        return switch (state) {
            case TO_COLLECT -> Obstacle.Kind.TO_COLLECT;
            case PARTIAL -> Obstacle.Kind.PARTIAL;
            case REFUSED -> Obstacle.Kind.REFUSED;
            case WITHDRAWN -> Obstacle.Kind.WITHDRAWN;
            case EXPIRED -> Obstacle.Kind.EXPIRED;
            case GIVEN, NOT_RECOGNISABLE ->
                    throw new IllegalStateException("no obstacle: " + state);
        };
    }
}
