package org.parvis.credits;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement leaves out of what the text asks for, and what it adds.
 *
 * @param notFor where the story may not be shown
 * @param until its end when it is nearer than that of the rules, or nothing
 * @param workshop whether it counts in every story of the workshop in which this one is made
 */
public record Scope(Set<Medium> notFor, @Nullable Instant until, boolean workshop) {
    /** All that the text asks for, in this story. */
    public static final Scope WHOLE = new Scope(Set.of(), null, false);

    public Scope {
        notFor = Set.copyOf(notFor);
    }
}
