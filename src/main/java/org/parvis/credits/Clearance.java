package org.parvis.credits;

import java.util.List;

/** Whether the people in a story let it be public. */
public sealed interface Clearance {
    /** Everybody agrees, or nobody can be recognised. */
    record Clear() implements Clearance {}

    /** Not yet, or not any more. */
    record Missing(List<Obstacle> obstacles) implements Clearance {
        public Missing {
            obstacles = List.copyOf(obstacles);
        }
    }

    default boolean isClear() {
        return this instanceof Clear;
    }
}
