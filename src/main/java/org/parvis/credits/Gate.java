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
     * @param held whether somebody for whom it was taken offline still waits for an answer
     */
    static Clearance judge(List<Appearance> people, boolean declared, boolean held, Instant now) {
        if (held) {
            return missing(Obstacle.Kind.REMOVAL_ASKED);
        }
        if (people.isEmpty()) {
            return declared ? new Clearance.Clear() : missing(Obstacle.Kind.UNDECLARED);
        }
        List<Obstacle> obstacles = new ArrayList<>();
        for (Appearance person : people) {
            if (!person.state().allowsPublication()) {
                obstacles.add(obstacle(person, now));
            }
        }
        return obstacles.isEmpty() ? new Clearance.Clear() : new Clearance.Missing(obstacles);
    }

    private static Clearance missing(Obstacle.Kind kind) {
        return new Clearance.Missing(List.of(new Obstacle(kind, null, "", null, null)));
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
