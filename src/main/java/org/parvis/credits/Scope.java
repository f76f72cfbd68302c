package org.parvis.credits;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement leaves out of what the text asks for.
 *
 * @param notFor where the story may not be shown
 * @param until its end when it is nearer than that of the rules, or nothing
 */
public record Scope(Set<Medium> notFor, @Nullable Instant until) {
    /** All that the text asks for. */
    public static final Scope WHOLE = new Scope(Set.of(), null);

    public Scope {
        notFor = Set.copyOf(notFor);
    }
}
